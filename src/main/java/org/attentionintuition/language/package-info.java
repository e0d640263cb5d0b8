/**
 * The languages of the book: which there are, what the interface says in each, how each writes numbers (docs/adr/0009-languages.md).
 * The texts stand in {@code words/words*.properties}.
 */
@NullMarked
package org.attentionintuition.language;

import org.jspecify.annotations.NullMarked;
