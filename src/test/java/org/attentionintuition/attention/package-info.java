/** Tests of the maths: by law, by a case worked by hand, and against reference data. */
@NullMarked
package org.attentionintuition.attention;

import org.jspecify.annotations.NullMarked;
