package org.attentionintuition.course;

/** One piece of a section, shown from top to bottom. */
public sealed interface Block permits Prose, Lab, Predict, Challenge {}
