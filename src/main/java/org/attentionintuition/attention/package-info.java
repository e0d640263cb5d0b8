/**
 * Attention as one chapter of maths: queries q (n×d) meet keys k (m×d), the scores become weights, the weights mix values v (m×v).
 * Rows ask, columns answer. Start at {@link org.attentionintuition.attention.Attention}; every intermediate is kept in
 * {@link org.attentionintuition.attention.AttentionTrace}.
 */
@NullMarked
package org.attentionintuition.attention;

import org.jspecify.annotations.NullMarked;
