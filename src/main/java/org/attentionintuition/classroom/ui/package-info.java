/**
 * A class on the screen: the page where a teacher opens and runs a room, the one where students join, the one for the projector, and the
 * bar at the foot of every page of the book. {@link org.attentionintuition.classroom.ui.Presence} ties a browser tab to its room.
 */
@NullMarked
package org.attentionintuition.classroom.ui;

import org.jspecify.annotations.NullMarked;
