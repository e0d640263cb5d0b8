package org.attentionintuition.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;

/** Opens a room and leads it. */
final class Teacher extends Person {

    private final String code;

    private Teacher(HttpClient http, URI base) throws IOException, InterruptedException {
        super(http, base, "teach", "");
        fill(said("class.teach.name"), "8b");
        press(said("class.teach.open"));
        code = read("span", "code").replace(" ", "").replace("\u00a0", "");
    }

    static Teacher open(HttpClient http, URI base) throws IOException, InterruptedException {
        return new Teacher(http, base);
    }

    String code() {
        return code;
    }

    void deleteRoom() throws InterruptedException {
        press(said("class.room.delete"));
        press(said("class.room.delete-sure"));
    }
}
