/** Tests of the frame around the pages. */
@NullMarked
package org.attentionintuition.shell;

import org.jspecify.annotations.NullMarked;
