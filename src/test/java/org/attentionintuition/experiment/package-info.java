/** Laws that the experiments obey: determined by their seeds, stoppable, and right where the truth is known. */
@NullMarked
package org.attentionintuition.experiment;

import org.jspecify.annotations.NullMarked;
