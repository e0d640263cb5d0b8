package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.attentionintuition.bench.crowd.Tab.Heard;

/** Joins a class by its code, moves sliders, goes along with the teacher and votes. */
final class Student extends Person implements Load.Hand {

    /** What is waited for, and when it has come. */
    private record Wish(Predicate<String> text, CompletableFuture<Long> nanos) {}

    private final Moves moves = new Moves();
    private final AtomicReference<Wish> wish =
            new AtomicReference<>(new Wish(text -> false, new CompletableFuture<>()));
    private volatile int sliders;
    private volatile String answer = "";

    private Student(HttpClient http, URI base, String code) throws IOException, InterruptedException {
        super(http, base, "join", "code=" + code);
        tab.onMessage(this::hear);
    }

    /** Types a name, joins, and opens a page. */
    static Student join(HttpClient http, URI base, String code, String name, String page)
            throws IOException, InterruptedException {
        var student = new Student(http, base, code);
        student.fill(said("class.join.name"), name);
        student.press(said("class.join.join"));
        student.read("aside", "class-bar");
        student.open(page);
        student.takeSliders();
        return student;
    }

    private Student(HttpClient http, URI base, String path, String secret) throws IOException, InterruptedException {
        super(http, base, path, "");
        var memory = tab.await("class-memory", page -> page.any("class-memory", it -> true));
        tab.event(
                memory.id,
                "kept",
                data -> data.addObject()
                        .putObject("event.detail")
                        .put("secret", secret)
                        .put("place", ""));
        read("aside", "class-bar");
        tab.onMessage(this::hear);
        tab.reads(false);
    }

    /** Loads a page in a browser that remembers its seat, and is back in the class. */
    static Student back(HttpClient http, URI base, String path, String secret)
            throws IOException, InterruptedException {
        return new Student(http, base, path, secret);
    }

    /** Finds the sliders of the page that is open; from here on the tab only listens. */
    void takeSliders() throws InterruptedException {
        sliders = slider();
        answer = "\"node\":" + sliders + ",\"type\":\"put\",\"key\":\"sliders\"";
        tab.reads(false);
    }

    private void hear(Heard heard) {
        var text = heard.text();
        var wished = wish.get();
        if (wished.text().test(text)) {
            wished.nanos().complete(heard.nanos());
        }
        if (moves.waiting().isEmpty()) {
            return;
        }
        var from = text.indexOf(answer);
        var to = from < 0 ? -1 : text.indexOf("\"seq\":", from);
        if (to >= 0) {
            moves.answered(Tab.digits(text, to + "\"seq\":".length()), heard.nanos());
        }
    }

    @Override
    public void drag(long due) {
        move(sliders, ThreadLocalRandom.current().nextInt(-60, 61) / 20.0, moves.begin(due));
    }

    @Override
    public Moves moves() {
        return moves;
    }

    @Override
    public long received() {
        return tab.received();
    }

    @Override
    public long sent() {
        return tab.sent();
    }

    /** Who is told when the connection breaks; whatever is waited for fails then. */
    void onTrouble(Runnable told) {
        tab.onTrouble(() -> {
            failInTrouble(wish.get());
            told.run();
        });
    }

    private void failInTrouble(Wish hopeless) {
        if (!tab.trouble().isEmpty()) {
            hopeless.nanos().completeExceptionally(new IOException(tab.trouble()));
        }
    }

    /** When the next message comes that is as wished for, by the clock of the machine. */
    CompletableFuture<Long> expect(Predicate<String> text) {
        var next = new Wish(text, new CompletableFuture<>());
        wish.set(next);
        failInTrouble(next);
        return next.nanos();
    }

    /** Answers the question on the screen with its first option. */
    CompletableFuture<Long> vote() throws InterruptedException {
        var options = tab.await("options", page -> page.any("vaadin-radio-group", it -> true));
        var send = tab.await("button to send", page -> page.button(said("class.ballot.send")));
        tab.choose(options.id, "1");
        var in = expect(text -> text.contains(said("class.ballot.in")));
        tab.click(send.id);
        return in;
    }
}
