package org.attentionintuition.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures of one kind beside each other: a page of HTML that leads to each in full, and the same as one picture. */
final class ContactSheet {

    static final Path FOLDER = Path.of("target", "screens");

    private static final String STYLE = """
            body { margin: 16px; background: #8a8a8a; font: 14px/1.3 sans-serif; }
            main { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; }
            figure { margin: 0; }
            figcaption { color: #fff; padding-block: 2px; }
            img { display: block; }""";

    private final String name;
    private final int thumbnail;
    private final List<String> shots = new ArrayList<>();

    /** @param thumbnail width of a picture on the sheet, in pixels */
    ContactSheet(String name, int thumbnail) {
        this.name = name;
        this.thumbnail = thumbnail;
    }

    /** The file of one more picture, which the caller writes. */
    Path next(String caption) {
        var file = (name + "-" + caption).replaceAll("[^A-Za-z0-9-]+", "-") + ".png";
        shots.add(
                "<figure><figcaption>%s</figcaption><a href=\"%s\"><img src=\"%s\" alt=\"\" width=\"%d\"></a></figure>"
                        .formatted(caption, file, file, thumbnail));
        return FOLDER.resolve(file);
    }

    /** Writes sheet-NAME.html and sheet-NAME.png. */
    void write(BrowserContext context) {
        var html = FOLDER.resolve("sheet-" + name + ".html");
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(html, shots.stream().collect(Collectors.joining("\n", head(), "\n</main>\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var page = context.newPage()) {
            page.setViewportSize(1800, 900);
            page.navigate(html.toUri().toString());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("sheet-" + name + ".png"))
                    .setFullPage(true));
        }
    }

    private String head() {
        return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<style>%s</style>\n<main>\n"
                .formatted(name, STYLE);
    }
}
