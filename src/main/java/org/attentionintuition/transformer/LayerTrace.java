package org.attentionintuition.transformer;

import org.attentionintuition.attention.HeadsTrace;

/**
 * What one layer did with a sentence of n tokens.
 *
 * @param heads every step of each head's attention: q, k, v n×d, scores and weights n×n, output n×d
 * @param output n×e, what the next layer reads; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared never
public record LayerTrace(HeadsTrace heads, float[][] output) {}
