package org.attentionintuition.classroom;

/** Whether somebody is there, as far as the browser has told; a browser that is silent may have lost its network, or its owner. */
public enum Contact {
    /** The page is in front of somebody. */
    HERE,
    /** The page is open behind something else, or the phone sleeps. */
    BEHIND,
    /** A page was open and has not given a sign for a while. */
    SILENT,
    /** No page is open. */
    AWAY
}
