package org.attentionintuition.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

class GateTest {

    private Instant now = Instant.EPOCH;
    private final Gate gate = new Gate(new GateSettings(1000, 300, 5, 100, 20), (InstantSource) () -> now);

    @Test
    void aBodyOf256KilobytesPassesAndALargerOneIsToldSo() throws Exception {
        var request = new MockHttpServletRequest("POST", "/attention-intuition");
        request.setContent(new byte[256 * 1024]);
        assertThat(answer(request).getStatus()).isEqualTo(200);

        request.setContent(new byte[(int) Gate.LARGEST + 1]);
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("256 kB");
        assertThat(answer.getHeader("Retry-After")).isNull();
    }

    @Test
    void aSchoolBehindOneAddressComesInAtOnceAndAFloodDoesNot() throws Exception {
        for (var student = 0; student < 300; student++) {
            assertThat(answer(page("/join")).getStatus()).isEqualTo(200);
        }
        var refused = answer(page("/fr/join"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(refused.getContentAsString()).contains("lang=\"fr\"", "de votre réseau");
        assertThat(answer(page("/look.js")).getStatus()).as("a file").isEqualTo(200);
        assertThat(answer(page("/actuator/health")).getStatus()).isEqualTo(200);

        var elsewhere = page("/join");
        elsewhere.setRemoteAddr("198.51.100.7");
        assertThat(answer(elsewhere).getStatus()).isEqualTo(200);

        now = now.plusSeconds(10);
        assertThat(answer(page("/join")).getStatus()).as("later").isEqualTo(200);
    }

    @Test
    void aFullServerTellsWhoComesNewAndKeepsWhoIsIn() throws Exception {
        var session = new HttpSessionEvent(new MockHttpSession(new MockServletContext()));
        for (var i = 0; i < 1000; i++) {
            gate.sessionCreated(session);
        }
        var refused = answer(page("/zh"));
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getContentAsString()).contains("读者已满");

        var known = page("/");
        known.setSession(new MockHttpSession());
        assertThat(answer(known).getStatus()).isEqualTo(200);

        gate.sessionDestroyed(session);
        assertThat(answer(page("/")).getStatus()).as("one has gone").isEqualTo(200);
    }

    @Test
    void aBrowserThatCallsTooFastIsToldAndAnotherIsNot() throws Exception {
        var flood = new MockHttpSession();
        for (var i = 0; i < 100; i++) {
            assertThat(answer(call(flood)).getStatus()).isEqualTo(200);
        }
        assertThat(answer(call(flood)).getStatus()).isEqualTo(429);
        assertThat(answer(call(new MockHttpSession())).getStatus()).isEqualTo(200);

        now = now.plusSeconds(1);
        assertThat(answer(call(flood)).getStatus()).as("a second later").isEqualTo(200);
    }

    @Test
    void nobodySpellsAroundALimit() throws Exception {
        var flood = new MockHttpSession();
        for (var i = 0; i < 100; i++) {
            answer(call(flood));
        }
        var spelt = call(flood);
        spelt.setQueryString("v%2Dr=%75idl");
        assertThat(answer(spelt).getStatus()).isEqualTo(429);
        spelt.setQueryString("v-r=uidl&%");
        assertThat(answer(spelt).getStatus()).isEqualTo(429);

        for (var i = 0; i < 300; i++) {
            answer(page("/join"));
        }
        var disguised = page("/join");
        disguised.setRequestURI("/VAADIN/..;/join");
        assertThat(answer(disguised).getStatus()).isEqualTo(429);
    }

    private static MockHttpServletRequest page(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private static MockHttpServletRequest call(MockHttpSession session) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setQueryString("v-r=uidl&v-uiId=0");
        request.setSession(session);
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
