/**
 * What one learner has done, kept in the browser and nowhere else: sections visited, predictions made, challenges solved, the state
 * of every lab. There is no account; the server forgets all of it with the tab.
 *
 * <p>Read {@link org.attentionintuition.learner.LearnerRecord} first, then {@link org.attentionintuition.learner.LearnerStore}. What the
 * browser or a file says is taken for hostile: {@link org.attentionintuition.learner.LearnerReader} keeps what is valid.
 */
@NullMarked
package org.attentionintuition.learner;

import org.jspecify.annotations.NullMarked;
