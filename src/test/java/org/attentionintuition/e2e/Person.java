package org.attentionintuition.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in a class, at a desk of their own; every byte that the server sends to it is written down. */
final class Person implements AutoCloseable {

    final Page page;
    private final ServedBook book;
    private final Desk desk;
    private final Complaints complaints;
    private boolean connected;
    private final List<String> received = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Person(BrowserStage.Stage stage, int width, int height) {
        book = stage.book();
        desk = stage.desks().take();
        page = written(desk.newPage());
        page.setViewportSize(width, height);
        complaints = new Complaints(page);
    }

    Person(BrowserStage.Stage stage, Screen screen) {
        this(stage, 1440, 900);
        screen.giveTo(page);
    }

    private Page written(Page tab) {
        tab.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            connected = true;
            received.add(frame.text());
        }));
        tab.onResponse(responses::add);
        return tab;
    }

    /** Another tab of the same browser. */
    Page anotherTab(String path) {
        return anotherTab(path, "");
    }

    /** Another tab in which a script runs before those of the book. */
    Page anotherTab(String path, String script) {
        var tab = written(desk.newPage());
        tab.addInitScript(script);
        tab.navigate(book.url(path));
        return tab;
    }

    void open(String path) {
        openAt(book.url(path));
    }

    /** Opens a whole address and waits until the page rests: a router that has not arrived yet writes over where one goes next. */
    void openAt(String address) {
        connected = false;
        page.navigate(address);
        page.waitForCondition(() -> connected);
        Rest.idle(page);
    }

    /** Opens a room as a teacher does; its code as it is shown, in three groups. */
    String openRoom(String title) {
        open("teach");
        field("Name of the class").fill(title);
        press("Open a room");
        var code = page.locator(".invite .code");
        assertThat(code).hasText(Pattern.compile("(\\w{3} ?){3}"));
        return code.textContent();
    }

    /** Joins a room as a student does, by its code, which may be written in groups. */
    void join(String code, String name) {
        open("join?code=" + code.replace(" ", ""));
        joinAs(name);
    }

    /** Joins the room whose way in is open. */
    void joinAs(String name) {
        field("Your name for this class").fill(name);
        press("Join");
        assertThat(bar()).containsText(name);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String name) {
        button(name).click();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator bar() {
        return page.locator(".class-bar");
    }

    /** Everything the server has sent so far, pushes and answers. */
    String received() {
        var all = new StringBuilder();
        List.copyOf(received).forEach(all::append);
        for (var response : List.copyOf(responses)) {
            try {
                all.append(response.text());
            } catch (PlaywrightException gone) {
                all.append("(no body)"); // a redirect, an upgrade
            }
        }
        return all.toString();
    }

    /** What was sent until now is of no interest. */
    void forgetReceived() {
        received.clear();
        responses.clear();
    }

    void verifyNoComplaints() {
        complaints.verifyNone();
    }

    @Override
    public void close() {
        desk.close();
    }
}
