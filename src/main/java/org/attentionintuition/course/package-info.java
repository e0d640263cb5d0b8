/**
 * Documents become courses: Markdown with fenced {@code lab}, {@code predict} and {@code challenge} blocks in, immutable records out.
 *
 * <p>Read {@link org.attentionintuition.course.CourseLoader} first, then {@link org.attentionintuition.course.Block}. Nothing here
 * knows a user interface, and a document is taken for hostile until it has been read to its end without a fault.
 */
@NullMarked
package org.attentionintuition.course;

import org.jspecify.annotations.NullMarked;
