/**
 * Measurements of the whole book, to be run by hand ({@code ./bench}): how soon bars follow the hand, what a first visit weighs.
 * Each prints a section for docs/benchmarks.md and starts the same book and browser as the browser tests.
 */
@NullMarked
package org.attentionintuition.bench;

import org.jspecify.annotations.NullMarked;
