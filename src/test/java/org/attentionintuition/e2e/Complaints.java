package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a page's console and scripts complain of. A page in good order complains of nothing. */
final class Complaints {

    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Complaints(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(heard::add);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            heard.add(message.text() + " at " + message.location());
        }
    }

    /** Complaints with this text in them are in order. */
    void expect(String part) {
        expected.add(part);
    }

    List<String> unexpected() {
        return heard.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    void verifyNone() {
        assertThat(unexpected()).as("errors in the browser's console").isEmpty();
    }
}
