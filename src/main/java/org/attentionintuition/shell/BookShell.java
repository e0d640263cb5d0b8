package org.attentionintuition.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/**
 * What every page's HTML has in its head. Moves of a slider go over the WebSocket in both directions (docs/adr/0003-push.md); a
 * network without WebSockets falls back to long polling by itself.
 */
@Push(transport = Transport.WEBSOCKET)
@Viewport("width=device-width, initial-scale=1")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@CssImport("./styles/fonts.css")
@CssImport("./styles/fonts-han.css")
@CssImport("./styles/tokens.css")
@CssImport("./styles/book.css")
@CssImport("./styles/frame.css")
@CssImport("./styles/lab.css")
@CssImport("./styles/lab-tables.css")
@CssImport("./styles/spread.css")
@CssImport("./styles/questions.css")
@CssImport("./styles/inside.css")
@CssImport("./styles/words.css")
@CssImport("./styles/take-away.css")
@CssImport("./styles/print.css")
@CssImport("./styles/progress.css")
@CssImport("./styles/glossary.css")
@CssImport("./styles/cover.css")
@CssImport("./styles/access.css")
@CssImport("./styles/projector.css")
@CssImport("./styles/classroom.css")
@CssImport("./styles/classroom-bar.css")
@CssImport("./styles/classroom-wall.css")
@CssImport("./styles/classroom-view.css")
public class BookShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(PreviewCard.BOOK);
        settings.addLink("icon", "icon.svg");
    }
}
