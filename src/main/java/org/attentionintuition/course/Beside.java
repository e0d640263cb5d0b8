package org.attentionintuition.course;

import java.util.Arrays;
import java.util.Optional;

/** Pages that belong to no section of a document: a file of this name is one more page of every course in its folder. In their order. */
enum Beside {
    /** What a trained model does with a sentence. */
    INSIDE("inside"),
    /** Where everything is the learner's own. */
    PLAYGROUND("playground");

    private final String slug;

    Beside(String slug) {
        this.slug = slug;
    }

    /** Its part of the address. */
    String slug() {
        return slug;
    }

    /** The page that a file is, by its name without a folder. */
    static Optional<Beside> of(String file) {
        return Arrays.stream(values())
                .filter(page -> file.equals(page.slug + ".md"))
                .findFirst();
    }
}
