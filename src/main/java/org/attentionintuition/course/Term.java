package org.attentionintuition.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word that the courses of one folder explain.
 *
 * @param slug its place on the glossary's page, unique in its glossary
 * @param name plain text, as a dictionary would print it
 * @param sentence what it means, plain text
 * @param symbol how formulas write it, empty if they do not
 * @param role whose colour it wears, none for most
 * @param also other forms under which prose has it, such as a plural
 * @param example a number to hold on to, or none
 */
public record Term(
        String slug,
        String name,
        String sentence,
        String symbol,
        Optional<TermRole> role,
        List<String> also,
        Optional<Example> example) {

    public Term {
        also = List.copyOf(also);
        Require.that(ProseWriter.isTermName(slug), "slug", slug, "small letters and hyphens");
        Require.that(!name.isBlank(), "name", "nothing", "a word");
        Require.that(!sentence.isBlank(), "sentence", "nothing", "a sentence");
    }

    /** The name and all other forms. */
    public List<String> forms() {
        var forms = new ArrayList<>(List.of(name));
        forms.addAll(also);
        return forms;
    }
}
