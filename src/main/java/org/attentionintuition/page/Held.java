package org.attentionintuition.page;

/**
 * What of a section is kept closed while it is asked elsewhere: questions are neither answered nor shown, and the whole lab that they are
 * about is covered.
 *
 * @param everything whether nothing may be shown, as it is not known yet what is asked
 * @param question the id of one that is asked, which need not be here; empty for none
 * @param lab the id of one that a question is about which is none of the section's, with all questions about it; empty for none
 */
public record Held(boolean everything, String question, String lab) {

    public static final Held NOTHING = new Held(false, "", "");

    public static final Held EVERYTHING = new Held(true, "", "");

    public static Held question(String id) {
        return new Held(false, id, "");
    }

    public static Held lab(String id) {
        return new Held(false, "", id);
    }

    boolean holdsQuestion(String id, String about) {
        return everything || id.equals(question) || about.equals(lab);
    }

    boolean holdsLab(String id) {
        return everything || id.equals(lab);
    }
}
