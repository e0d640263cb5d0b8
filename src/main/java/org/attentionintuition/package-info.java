@NullMarked
package org.attentionintuition;

import org.jspecify.annotations.NullMarked;
