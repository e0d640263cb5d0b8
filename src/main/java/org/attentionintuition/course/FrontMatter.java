package org.attentionintuition.course;

import java.util.regex.Pattern;

/**
 * The YAML between two lines of {@code ---} at the top of a file. All keys are optional here; a course also finds its title in a
 * {@code # heading} and its language in the name of its folder.
 *
 * @param title empty if not given; so are slug, language, description and cover, the id of a lab
 * @param body the rest of the file, with as many lines above it as the front matter had, so that lines keep their numbers
 */
record FrontMatter(String title, String slug, String language, String description, String cover, String body) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?");
    private static final String MARK = "---";

    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static FrontMatter read(String text, Faults faults) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(MARK)) {
            return new FrontMatter("", "", "", "", "", text);
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(MARK)) {
            end++;
        }
        if (end == lines.size()) {
            faults.add(1, "", "front matter that never ends", "a second line of ---");
            return new FrontMatter("?", "", "", "", "", "");
        }
        var yaml = String.join("\n", lines.subList(1, end));
        var body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        return new YamlReader(faults, 1)
                .read(yaml)
                .map(mapping -> of(new Fields(mapping, faults), new Scalars(faults), body))
                .orElseGet(() -> new FrontMatter("?", "", "", "", "", body));
    }

    private static FrontMatter of(Fields fields, Scalars scalars, String body) {
        var matter = new FrontMatter(
                fields.optional("title", "", node -> scalars.text(node, Scalars.TITLE)),
                fields.optional("slug", "", scalars::slug),
                fields.optional("language", "", node -> language(node, scalars)),
                fields.optional("description", "", node -> scalars.text(node, Scalars.SENTENCE)),
                fields.optional("cover", "", scalars::slug),
                body);
        fields.refuseOthers();
        return matter;
    }

    static String language(Yaml node, Scalars scalars) {
        var text = scalars.text(node, Scalars.WORD);
        return isLanguage(text)
                ? text
                : scalars.fault(node, Quotation.of(text), "a language tag such as en or pt-BR", "");
    }
}
