package org.attentionintuition.lab;

import java.util.regex.Pattern;
import org.attentionintuition.codec.Refused;
import org.attentionintuition.course.ModelLab;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.language.Words;

/** A sentence that somebody typed, and how it is written in a link. */
final class TypedSentence {

    /** What nobody can see, or what turns the direction of the text around it. A model does not see it either. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\x{200C}\\x{200D}]]");

    private TypedSentence() {}

    /** The sentence on one line, without what cannot be seen; as long as it was typed. */
    static String clean(String typed) {
        var line = TypedWord.SPACE.matcher(typed).replaceAll(" ");
        return TypedWord.SPACE
                .matcher(UNSEEN.matcher(line).replaceAll(""))
                .replaceAll(" ") // those around what was left out
                .strip();
    }

    /**
     * The sentence of a link's entry.
     *
     * @param needed whether there has to be one
     * @throws Refused if it is longer than a sentence may be, or missing
     */
    static String linked(String entry, boolean needed) {
        var sentence = clean(TypedWord.unescaped(entry));
        if (ReadingRoom.characters(sentence) > ModelLab.LONGEST || (needed && sentence.isEmpty())) {
            throw new Refused(Words.say("lab.model.expected", ModelLab.LONGEST));
        }
        return sentence;
    }
}
