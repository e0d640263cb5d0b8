/**
 * What a learner takes along from a figure: its trace as a table ({@link org.attentionintuition.takeaway.TraceCsv}) and as a program
 * that computes the very numbers ({@link org.attentionintuition.takeaway.CodeLanguage}). Texts only; how they are offered is the
 * lab's affair. Layouts: docs/exports.md.
 */
@NullMarked
package org.attentionintuition.takeaway;

import org.jspecify.annotations.NullMarked;
