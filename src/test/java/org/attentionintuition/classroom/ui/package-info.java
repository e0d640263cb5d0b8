/** A class on the screen, held against its room. */
@NullMarked
package org.attentionintuition.classroom.ui;

import org.jspecify.annotations.NullMarked;
