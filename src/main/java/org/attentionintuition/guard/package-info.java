/**
 * What stands before every answer: headers that tell the browser what a page may do, and limits on how much anybody may ask. It knows
 * nothing of the book.
 */
@NullMarked
package org.attentionintuition.guard;

import org.jspecify.annotations.NullMarked;
