package org.attentionintuition.classroom;

import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;

/** Something that cannot be done now. It names its reason; who shows it says it in the reader's language. */
public final class Refused extends RuntimeException {

    private final String reason;
    private final transient Object[] arguments;

    /**
     * @param reason the key of a sentence, {@code class.refused.…}
     * @param arguments what the sentence names
     */
    Refused(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = arguments;
    }

    /** The reason, a sentence. */
    public String why(Words words) {
        return words.text(reason, arguments);
    }

    /** The reason as the log has it. */
    @Override
    public String getMessage() {
        return why(Words.in(Language.ENGLISH));
    }

    static void unless(boolean legal, String reason, Object... arguments) {
        if (!legal) {
            throw new Refused(reason, arguments);
        }
    }
}
