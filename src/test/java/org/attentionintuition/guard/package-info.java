@NullMarked
package org.attentionintuition.guard;

import org.jspecify.annotations.NullMarked;
