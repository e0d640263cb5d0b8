package org.attentionintuition.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabAddressTest {

    @Test
    void aLabOfAPageIsFramedBelowEmbed() {
        assertThat(LabAddress.of("https://book.example/go/course/page?s=1#x", "course/page", "lab", "q1:0,-1"))
                .contains(new LabAddress(
                        "https://book.example/go/course/page?lab=q1:0,-1#lab",
                        "https://book.example/go/embed/course/page/lab?lab=q1:0,-1"));
    }

    @Test
    void aFramedLabIsFramedWhereItIs() {
        assertThat(LabAddress.of("http://127.0.0.1:8080/embed/course/page/lab", "embed/course/page/lab", "lab", ""))
                .map(LabAddress::frame)
                .contains("http://127.0.0.1:8080/embed/course/page/lab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)//course/page",
                "file:///course/page",
                "https:///course/page",
                "https://book.example/other",
                "https://book.example/\"><script>/course/page",
                "http://[::1/course/page"
            })
    void whatIsNoAddressOfThePageIsNotBelieved(String claim) {
        assertThat(LabAddress.of(claim, "course/page", "lab", "")).isEqualTo(Optional.empty());
    }

    @Test
    void noTitleEndsItsAttribute() {
        var address = LabAddress.of("https://book.example/course/page?a=1&b=2", "course/page", "lab", "a&b");

        assertThat(address.orElseThrow().html("\"><script>&"))
                .contains("title=\"&quot;>&lt;script>&amp;\"")
                .contains("src=\"https://book.example/embed/course/page/lab?lab=a&amp;b\"");
    }
}
