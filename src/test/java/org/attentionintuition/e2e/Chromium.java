package org.attentionintuition.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium: the one that the variable CHROMIUM names, else Playwright's own, fetched at its first use. */
public final class Chromium implements AutoCloseable {

    /** Nothing but the pages under test may use the network; containers have neither a sandbox of their own nor a GPU. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium launch() {
        return launch(List.of());
    }

    /** One whose pages of the same origin and context share a process, and what it has compiled. */
    static Chromium launchForMany() {
        return launch(List.of("--process-per-site"));
    }

    private static Chromium launch(List<String> further) {
        var options = new LaunchOptions()
                .setArgs(Stream.of(ARGUMENTS, further).flatMap(List::stream).toList());
        Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .ifPresentOrElse(options::setExecutablePath, Chromium::fetch);
        // Playwright would fetch three browsers by itself; one is enough, and only where there is none.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static void fetch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var fetching = new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        try {
            if (fetching.inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("No Chromium: set CHROMIUM to the path of one");
            }
        } catch (IOException e) {
            throw new IllegalStateException("No Chromium: set CHROMIUM to the path of one", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching Chromium", e);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
