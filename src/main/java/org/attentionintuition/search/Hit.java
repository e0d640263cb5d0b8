package org.attentionintuition.search;

/**
 * A place where something was found; all texts are plain.
 *
 * @param title of the section, or the term
 * @param place what it is and in which course, such as "Section 3 · My course"
 * @param address relative to the book's
 * @param language of title and snippet
 * @param snippet the first match and what surrounds it
 */
public record Hit(String title, String place, String address, String language, Snippet snippet) {}
