package org.attentionintuition.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Vaadin itself says when a session or the connection has gone, in the language of the page. */
final class SystemWords {

    /** Shows the texts on the sign that tells whether the server can be reached. */
    static final String CONNECTION = """
            const sign = document.querySelector('vaadin-connection-indicator');
            if (sign) {
              Object.assign(sign, $0);
              sign.setAttribute('role', 'status');
            }""";

    private SystemWords() {}

    static SystemMessages in(Language language) {
        var words = Words.in(language);
        var messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(words.text("shell.internal.title"));
        messages.setInternalErrorMessage(words.text("shell.internal.text"));
        messages.setCookiesDisabledCaption(words.text("shell.cookies.title"));
        messages.setCookiesDisabledMessage(words.text("shell.cookies.text"));
        messages.setSyncErrorCaption(words.text("shell.sync.title"));
        messages.setSyncErrorMessage(words.text("shell.sync.text"));
        return messages;
    }

    /** The texts by the properties of the sign. */
    static ObjectNode connection(Language language) {
        var words = Words.in(language);
        return JsonNodeFactory.instance
                .objectNode()
                .put("onlineText", words.text("shell.connection.back"))
                .put("offlineText", words.text("shell.connection.offline"))
                .put("reconnectingText", words.text("shell.connection.lost"));
    }
}
