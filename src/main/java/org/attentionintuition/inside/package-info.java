/**
 * One trained model for all readers of the book: read at first use, away from the sessions' locks; two sentences at once, the others in a
 * queue that everybody can see; what was read is kept for who asks again. Start at
 * {@link org.attentionintuition.inside.ReadingRoom}.
 */
@NullMarked
package org.attentionintuition.inside;

import org.jspecify.annotations.NullMarked;
