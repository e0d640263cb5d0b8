/**
 * The frame around every page: layout with the contents beside it, the page for an unknown address, and the page for a server error.
 */
@NullMarked
package org.attentionintuition.shell;

import org.jspecify.annotations.NullMarked;
