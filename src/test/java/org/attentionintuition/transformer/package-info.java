@NullMarked
package org.attentionintuition.transformer;

import org.jspecify.annotations.NullMarked;
