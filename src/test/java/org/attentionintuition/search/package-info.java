@NullMarked
package org.attentionintuition.search;

import org.jspecify.annotations.NullMarked;
