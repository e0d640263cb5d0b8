package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComplaintsTest extends BrowserTest {

    @Test
    void aConsoleErrorIsAComplaint() {
        var complaints = new Complaints(page);
        expectComplaint("ink");

        page.evaluate("console.error('out of ink')");

        assertThatThrownBy(complaints::verifyNone).hasMessageContaining("out of ink");
    }

    @Test
    void aScriptThatThrowsIsAComplaint() {
        var complaints = new Complaints(page);
        expectComplaint("paper");

        page.evaluate("setTimeout(() => { throw new Error('out of paper') })");
        page.waitForCondition(() -> !complaints.unexpected().isEmpty());

        assertThatThrownBy(complaints::verifyNone).hasMessageContaining("out of paper");
    }

    @Test
    void anExpectedErrorIsNone() {
        expectComplaint("ink");

        page.evaluate("console.error('out of ink')");
    }
}
