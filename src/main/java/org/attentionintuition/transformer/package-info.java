/**
 * A small trained transformer, opened: n tokens of width e = 384 go through 6 layers of 12 heads of width d = 32 and a feed-forward part
 * of width 1536 (all-MiniLM-L6-v2, an encoder as in Devlin et al. 2019). Start at
 * {@link org.attentionintuition.transformer.EncoderLayer}: its attention is {@link org.attentionintuition.attention.Attention}, the same
 * as on every other page.
 */
@NullMarked
package org.attentionintuition.transformer;

import org.jspecify.annotations.NullMarked;
