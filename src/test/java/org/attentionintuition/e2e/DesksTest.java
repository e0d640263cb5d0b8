package org.attentionintuition.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that share a browser know nothing of each other. */
class DesksTest extends BrowserTest {

    private static final String LEAVE = """
            () => {
              localStorage.setItem('left', 'here');
              sessionStorage.setItem('left', 'here');
              document.cookie = 'left=here';
              return new Promise(done => { indexedDB.open('left').onsuccess = done; }).then(() => caches.open('left')).then(() => true);
            }""";

    private static final String FOUND = """
            async () => [localStorage.getItem('left'), sessionStorage.getItem('left'), window.scripted, document.cookie,
              ...(await indexedDB.databases()).map(it => it.name), ...await caches.keys()].filter(it => it)""";

    @Test
    void whoComesNextFindsNothing(BrowserStage.Stage stage) {
        var desk = stage.desks().take();
        var first = desk.newPage();
        first.addInitScript("window.scripted = 'here'");
        first.navigate(book.url("join"));
        first.evaluate(LEAVE);
        assertThat(found(first)).hasSize(6);
        desk.close();

        var next = stage.desks().take();
        assertThat(next).isSameAs(desk);
        var second = next.newPage();
        second.navigate(book.url("join"));
        assertThat(found(second)).isEmpty();
        next.close();
    }

    @Test
    void whoSitsBesideSeesNothing(BrowserStage.Stage stage) {
        page.navigate(book.url("join"));
        page.evaluate(LEAVE);
        try (var beside = stage.desks().take()) {
            var other = beside.newPage();
            other.navigate(book.url("join"));
            assertThat(found(other)).isEmpty();
        }
    }

    private static List<?> found(Page tab) {
        return (List<?>) tab.evaluate(FOUND);
    }
}
