package org.attentionintuition.page;

/** A page that stands alone in a frame of somebody else's page, without company. */
public interface Framed {}
