package org.attentionintuition.course;

import java.util.Map;

/**
 * The labs of one page.
 *
 * @param complete false if some could not be read; then nothing can be said about what is missing
 */
record PageLabs(Map<String, Lab> byId, boolean complete) {}
