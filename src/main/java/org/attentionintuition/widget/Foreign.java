package org.attentionintuition.widget;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of a lab are written in where that is not the language of the page: tags, empty for the page's.
 *
 * @param queries of the words that ask
 * @param keys of the words that answer
 * @param words that can be told one by one, with their tags
 * @param others of any other word that is quoted
 */
public record Foreign(String queries, String keys, Map<String, String> words, String others) implements Serializable {

    /** Of a lab whose words are all the page's. */
    public static final Foreign NONE = new Foreign("", "", Map.of(), "");

    public Foreign {
        words = Map.copyOf(words);
    }

    /** The tag of a word that stands in a sentence as in the lab, or with a capital; empty where none is known. */
    public String known(String word) {
        return words.getOrDefault(word, words.getOrDefault(word.toLowerCase(Locale.ROOT), ""));
    }

    /** The tag of a word that the interface quotes. */
    public String quoted(String word) {
        var tag = known(word);
        return tag.isEmpty() ? others : tag;
    }
}
