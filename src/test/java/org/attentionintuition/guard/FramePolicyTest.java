package org.attentionintuition.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FramePolicyTest {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OLDER = "X-Frame-Options";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/attention-intuition/self-attention", "/embed/a/b/c", "/icon.svg"})
    void nobodyElseFramesAPageUnlessTheOperatorSaysSo(String path) throws Exception {
        var response = answer("", path);

        assertThat(response.getHeader(POLICY)).endsWith("; frame-ancestors 'self'");
        assertThat(response.getHeader(OLDER)).isEqualTo("SAMEORIGIN");
    }

    @Test
    void theNamedSitesFrameALab() throws Exception {
        var response = answer("https://school.example, http://localhost:8000  https://*.uni.example", "/embed/a/b/c");

        assertThat(response.getHeader(POLICY))
                .endsWith(
                        "; frame-ancestors 'self' https://school.example http://localhost:8000 https://*.uni.example");
        assertThat(response.getHeader(OLDER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/embed", "/embedded/a", "/attention-intuition/embed/", "/VAADIN/embed/x"})
    void theNamedSitesFrameNothingElse(String path) throws Exception {
        var response = answer("https://school.example", path);

        assertThat(response.getHeader(POLICY)).endsWith("; frame-ancestors 'self'");
        assertThat(response.getHeader(OLDER)).isEqualTo("SAMEORIGIN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "school.example",
                "https://school.example/",
                "https://school.example/path",
                "https://a.example; script-src 'none'",
                "https://a.example\r\nSet-Cookie:x",
                "javascript:alert(1)",
                "https://*",
                "https://a.*.example",
                "https://user@a.example",
                "'none'",
                "https://School.example"
            })
    void whatIsNoSiteIsRefusedByName(String configured) {
        assertThatThrownBy(() -> new FramePolicy(configured))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("book.embed.frame-ancestors");
    }

    private static MockHttpServletResponse answer(String configured, String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setPathInfo(path);
        var response = new MockHttpServletResponse();
        new SecurityHeaders(new FramePolicy(configured), new BuiltFiles())
                .doFilter(request, response, new MockFilterChain(new HttpServlet() {
                    @Override
                    protected void service(HttpServletRequest asked, HttpServletResponse answered) {
                        answered.setHeader(OLDER, "SAMEORIGIN"); // as Vaadin does
                    }
                }));
        return response;
    }
}
