package org.attentionintuition.attention;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Every step of {@link Heads#attend several heads}.
 *
 * @param heads one trace for each head, in their order
 * @param output n×(v₀ + v₁ + …), the heads' outputs side by side
 */
public record HeadsTrace(List<AttentionTrace> heads, DMatrixRMaj output) {}
