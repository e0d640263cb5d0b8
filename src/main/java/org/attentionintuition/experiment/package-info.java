/**
 * Things measured with attention and with what came before it: how much a recurrent encoder keeps, how far a gradient
 * reaches, what runs in parallel, why the scores are scaled, and how W_Q, W_K, W_V are learned.
 *
 * <p>Every experiment is a pure function of its settings (the seed included), except for the times that {@link org.attentionintuition.experiment.ParallelWork} measures.
 */
@NullMarked
package org.attentionintuition.experiment;

import org.jspecify.annotations.NullMarked;
