/**
 * States of labs as short, readable text for addresses: written, and read back from whatever a stranger has typed. Knows no lab and
 * no user interface.
 */
@NullMarked
package org.attentionintuition.codec;

import org.jspecify.annotations.NullMarked;
