package org.attentionintuition.course;

import java.util.List;
import java.util.Optional;

/**
 * The terms that the courses of one folder share.
 *
 * @param terms in the order of their document; no slug and no form of a word occurs twice
 */
public record Glossary(List<Term> terms) {

    /** For courses without a glossary. */
    public static final Glossary NONE = new Glossary(List.of());

    public Glossary {
        terms = List.copyOf(terms);
        Require.that(
                terms.stream().map(Term::slug).distinct().count() == terms.size(),
                "terms",
                "a slug twice",
                "slugs of their own");
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    public Optional<Term> find(String slug) {
        return terms.stream().filter(term -> term.slug().equals(slug)).findFirst();
    }

    /** The term that a misspelt word probably means. */
    public Optional<Term> nearest(String word) {
        return Spelling.nearest(word, terms.stream().map(Term::name).toList())
                .flatMap(name ->
                        terms.stream().filter(term -> term.name().equals(name)).findFirst());
    }
}
