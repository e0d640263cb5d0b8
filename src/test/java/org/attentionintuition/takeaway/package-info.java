/** The table and the programs of a figure: read back, run, and compared with the engine. */
@NullMarked
package org.attentionintuition.takeaway;

import org.jspecify.annotations.NullMarked;
