/** A class of virtual students: browser tabs without a browser, that speak with the server as a browser does. */
@NullMarked
package org.attentionintuition.bench.crowd;

import org.jspecify.annotations.NullMarked;
