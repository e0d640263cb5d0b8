/** What the page receives, and what is believed of what it sends. */
@NullMarked
package org.attentionintuition.widget;

import org.jspecify.annotations.NullMarked;
