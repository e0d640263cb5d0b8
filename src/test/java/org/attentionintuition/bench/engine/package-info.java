/** How long the engine takes for a whole trace, beside plain loops in the same run. */
@NullMarked
package org.attentionintuition.bench.engine;

import org.jspecify.annotations.NullMarked;
