package org.attentionintuition.course;

/** What every lab has. */
record Label(String id, String title, Provenance provenance, String caption) {

    private static final Choices<Provenance> PROVENANCES = Choices.of(Provenance.values(), Provenance::id);

    static Label read(Fields fields, Scalars scalars) {
        return new Label(
                fields.required("id", "an id such as my-lab", "?", scalars::slug),
                fields.required("title", "text", "?", node -> scalars.text(node, Scalars.TITLE)),
                fields.required(
                        "provenance",
                        Choices.expected("", PROVENANCES.byName().keySet()),
                        PROVENANCES.standIn(),
                        node -> scalars.choice(node, PROVENANCES)),
                fields.optional("caption", "", node -> scalars.text(node, Scalars.SENTENCE)));
    }
}
