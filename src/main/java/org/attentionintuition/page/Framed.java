package org.attentionintuition.page;

/** A page that stands alone in a frame of somebody else's page; a class leads nobody there. */
public interface Framed {}
