package org.attentionintuition.takeaway;

import java.util.List;

/** The numbers of a figure, to be taken along. */
public sealed interface Taken permits TakenFigure, TakenTable {

    /** All of them as comma-separated values, a file as docs/exports.md describes it. */
    String csv();

    /** In which they can be computed once more; none where they were measured. */
    List<CodeLanguage> languages();
}
