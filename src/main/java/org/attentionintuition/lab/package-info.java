/**
 * The labs: each kind of lab block has one immutable state record, one trace computed from it, and one view that shows the trace.
 * A change makes a new state; nothing is computed in a widget.
 */
@NullMarked
package org.attentionintuition.lab;

import org.jspecify.annotations.NullMarked;
