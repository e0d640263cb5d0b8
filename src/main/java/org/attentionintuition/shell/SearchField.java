package org.attentionintuition.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import org.attentionintuition.language.Reader;
import org.attentionintuition.language.Words;
import org.attentionintuition.search.Query;

/**
 * Where the reader types what to look for. It is a plain form that leads to {@code /search?q=…}, so it works before the page has come
 * alive; afterwards the layout stays and only the page changes.
 */
@Tag("form")
public final class SearchField extends HtmlContainer {

    /** The router of the page takes over links, not forms. */
    private static final String FOLLOWED_AS_LINK = """
            this.onsubmit = event => {
              event.preventDefault();
              const link = document.createElement('a');
              link.href = this.getAttribute('action') + '?q=' + encodeURIComponent(this.querySelector('input').value);
              this.append(link);
              link.click();
              link.remove();
            };""";

    private final Input input = new Input();

    /** @param query what is in it already */
    public SearchField(String query) {
        addClassName("search-field");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("action", Reader.address("search"));
        input.setType("search");
        input.setValue(query);
        input.setPlaceholder(Words.say("shell.search"));
        input.setAriaLabel(Words.say("shell.search"));
        input.getElement().setAttribute("name", "q");
        input.getElement().setAttribute("maxlength", Integer.toString(Query.LONGEST));
        input.getElement().setAttribute("autocomplete", "off");
        var go = new NativeButton(Words.say("shell.search.go"));
        go.getElement().setAttribute("type", "submit");
        add(input, go);
        addAttachListener(attached -> getElement().executeJs(FOLLOWED_AS_LINK));
    }

    /**
     * Lets the key / lead here from anywhere but a field in which one types. A key without a modifier must be possible to turn off
     * (WCAG 2.2, 2.1.4): the search page has the switch, and the browser remembers it.
     */
    SearchField reachedBySlash() {
        input.getElement().setAttribute("aria-keyshortcuts", "/");
        getElement().executeJs("""
                const field = this.querySelector('input');
                const typing = 'input, textarea, select, [contenteditable]';
                const off = () => {
                  try { return localStorage.getItem($0) === 'off'; } catch { return false; }
                };
                document.addEventListener('keydown', event => {
                  const from = event.composedPath()[0];
                  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || !field.isConnected
                      || off() || from.closest?.(typing)) return;
                  event.preventDefault();
                  const layout = this.closest('vaadin-app-layout');
                  if (layout) layout.drawerOpened = true;
                  field.focus();
                  field.select();
                });""", SlashSwitch.REMEMBERED);
        return this;
    }
}
