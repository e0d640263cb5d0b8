@NullMarked
package org.attentionintuition.inside;

import org.jspecify.annotations.NullMarked;
