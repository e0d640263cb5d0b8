/**
 * The book as a reader meets it: served as from the jar, opened in Chromium. A test of pages extends {@link
 * org.attentionintuition.e2e.BrowserTest}; the benchmarks start the same {@link org.attentionintuition.e2e.ServedBook}.
 */
@NullMarked
package org.attentionintuition.e2e;

import org.jspecify.annotations.NullMarked;
