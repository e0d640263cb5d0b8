package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import org.attentionintuition.bench.crowd.Page.Node;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;

/** Whoever has a tab of the book open: fills in fields, presses buttons, goes to pages. */
abstract class Person implements AutoCloseable {

    final Tab tab;

    Person(HttpClient http, URI base, String path, String query) throws IOException, InterruptedException {
        tab = Tab.open(http, base, path, query);
    }

    /** What the book says in English. */
    static String said(String key) {
        return Words.in(Language.ENGLISH).text(key);
    }

    final void fill(String label, String text) throws InterruptedException {
        tab.type(tab.await("field “" + label + "”", page -> page.field(label)).id, text);
    }

    final void press(String button) throws InterruptedException {
        tab.click(tab.await("button “" + button + "”", page -> page.button(button)).id);
    }

    /** The text of an element that has this class, once it has one. */
    final String read(String tag, String className) throws InterruptedException {
        return tab.await(
                tag + "." + className,
                page -> page.any(tag, it -> it.classes.contains(className))
                        .map(page::text)
                        .filter(text -> !text.isBlank()));
    }

    /** Opens a page of the book and tells it that this browser keeps nothing yet, whereupon its labs are ready. */
    final void open(String path) throws InterruptedException {
        var before = tab.await("anything", page -> Optional.of(page.newest()));
        tab.go(path, "");
        tab.await("query sliders", page -> page.any("vector-sliders", it -> isQuery(it) && it.id > before));
        tab.event(
                store(),
                "stored",
                data -> data.addObject()
                        .putObject("event.detail")
                        .put("text", "")
                        .put("seq", 0)
                        .put("trouble", "none"));
    }

    private int store() throws InterruptedException {
        return tab.await("browser-store", page -> page.any("browser-store", it -> true)).id;
    }

    /** The sliders of a query that may be moved. */
    final int slider() throws InterruptedException {
        return tab.await("query sliders", page -> page.any("vector-sliders", Person::isQuery)).id;
    }

    private static boolean isQuery(Node node) {
        return Optional.ofNullable(node.properties.get("sliders"))
                .filter(it -> it.path("role").asString("").equals("query"))
                .filter(it -> it.path("enabled").asBoolean(false))
                .isPresent();
    }

    /** Moves the first slider of some, as a hand does. */
    final void move(int sliders, double value, int seq) {
        tab.event(
                sliders,
                "value-change",
                data -> data.addObject()
                        .putObject("event.detail")
                        .put("index", 0)
                        .put("value", value)
                        .put("seq", seq));
    }

    @Override
    public void close() {
        tab.close();
    }
}
