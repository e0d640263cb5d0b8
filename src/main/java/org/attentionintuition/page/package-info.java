/**
 * A section of a course as a page: prose and labs in the order of the document, then the way on.
 */
@NullMarked
package org.attentionintuition.page;

import org.jspecify.annotations.NullMarked;
