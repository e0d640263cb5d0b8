@NullMarked
package org.attentionintuition.learner;

import org.jspecify.annotations.NullMarked;
