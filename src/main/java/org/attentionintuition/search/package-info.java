/**
 * Search over the pages and the glossaries of all courses, in memory.
 *
 * <p>Read {@link org.attentionintuition.search.BookSearch} first. What was typed is text throughout: it is cut, folded to small
 * letters without accents and looked for as it is, never read as a pattern, a query language or HTML.
 */
@NullMarked
package org.attentionintuition.search;

import org.jspecify.annotations.NullMarked;
