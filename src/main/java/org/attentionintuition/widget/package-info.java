/**
 * Typed Java faces of the custom elements in {@code frontend/charts}. Each shows one wire record, bound to a signal, and
 * hands on only such events from the browser as are possible in the picture it shows.
 */
@NullMarked
package org.attentionintuition.widget;

import org.jspecify.annotations.NullMarked;
