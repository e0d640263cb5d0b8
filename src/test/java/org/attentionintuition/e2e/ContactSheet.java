package org.attentionintuition.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures of one kind beside each other: a page of HTML that leads to each in full, and the same as one picture. */
final class ContactSheet {

    private static final Path FOLDER = Path.of("target", "screens");

    private static final String STYLE = """
            body { margin: 16px; background: #8a8a8a; font: 14px/1.3 sans-serif; }
            main { column-gap: 16px; }
            figure { margin: 0 0 16px; break-inside: avoid; }
            figcaption { color: #fff; overflow-wrap: anywhere; padding-block: 2px; }
            img { display: block; }""";

    private final String name;
    private final int thumbnail;
    private final List<String> shots = new ArrayList<>();

    /** @param thumbnail width of a picture on the sheet, in pixels */
    ContactSheet(String name, int thumbnail) {
        this.name = name;
        this.thumbnail = thumbnail;
    }

    /** One more picture: what stands in the window. */
    void window(Page page, String caption, ColorScheme theme) {
        shoot(page, caption, theme, false);
    }

    /** One more picture: the page from its top to its foot. */
    void whole(Page page, String caption, ColorScheme theme) {
        page.evaluate("scrollTo(0, 0)");
        // What sticks to an edge of the window would lie across a picture of the whole page.
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(".controls { position: static !important }"));
        shoot(page, caption, theme, true);
    }

    private void shoot(Page page, String caption, ColorScheme theme, boolean whole) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        var file = "%s-%02d-%s.png".formatted(name, shots.size() + 1, caption.replaceAll("[^A-Za-z0-9-]+", "-"));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(whole));
        shots.add(
                "<figure style=\"width: %dpx\"><figcaption>%s</figcaption><a href=\"%s\"><img src=\"%s\" alt=\"\" width=\"%d\"></a></figure>"
                        .formatted(thumbnail, caption, file, file, thumbnail));
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
            page.setViewportSize(Math.max(1800, 4 * (thumbnail + 20)), 900);
            page.navigate(html.toUri().toString());
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve("sheet-" + name + ".png"))
                    .setFullPage(true));
        }
    }

    private String head() {
        // Columns and not rows: a page of the book is ten times as tall as another.
        return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>%s</title>\n<style>%s</style>\n<main style=\"column-width: %dpx\">\n"
                .formatted(name, STYLE, thumbnail);
    }
}
