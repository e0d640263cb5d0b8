package org.attentionintuition.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the interface, as the files have them, held against each other and against the code that says them. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/attentionintuition");
    private static final Pattern SAID = Pattern.compile(
            "(?:Words\\s*\\.say|\\.text|\\.list|Sentence\\.with)\\(\\s*\"([a-z][a-z.0-9-]*)\"|\"(class\\.refused\\.[a-z-]+)\"");

    /** Where whoever reads the book finds texts; what only authors, operators and programmers read stays English. */
    private static final List<String> SHOWN =
            List.of("classroom", "codec", "lab", "learner", "page", "search", "shell", "widget");

    /** Files among them whose sentences are for authors and operators. */
    private static final Set<String> UNSHOWN = Set.of(
            "BookWithoutRooms.java",
            "ClassroomSettings.java",
            "DatabaseFailureAnalyzer.java",
            "FramePolicy.java",
            "QuestionCheck.java");

    /** Two words of prose, such as no name of a style, a key or an element has. */
    private static final Pattern PROSE =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\\b[A-Za-z]*[a-z]{2,} [a-z]{2,}(?:[^\"\\\\\n]|\\\\.)*\"");

    /** What is thrown or logged, and scripts. */
    private static final Pattern UNSEEN = Pattern.compile(
            "throw new Illegal|log\\.|Exception\\(|\\.fault\\(|executeJs|querySelector|document\\.baseURI|addEventListener|@|\\bPattern\\.|Objects\\.require");

    /** Attributes for programs, unlike those that are read aloud or shown. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "setAttribute\\(\\s*\"(?!aria-|title|placeholder|alt|label|summary)[^\"]*\",\\s*\"[^\"]*\"\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryTextAndNoOther(Language language) {
        assertThat(texts(language).keySet()).isEqualTo(texts(Language.ENGLISH).keySet());
        assertThat(texts(language).values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextTakesTheArgumentsThatTheEnglishOneTakes(Language language) {
        var english = texts(Language.ENGLISH);
        texts(language)
                .forEach((key, text) -> assertThat(arguments(text))
                        .as("%s: %s", key, text)
                        .isEqualTo(arguments(english.getOrDefault(key, ""))));
    }

    /** The apostrophe of typewriters opens a quotation where it stands before a brace. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextQuotesItsArguments(Language language) {
        assertThat(texts(language).values()).noneMatch(text -> text.contains("'{") || text.contains("'}"));
    }

    @Test
    void whatIsSaidIsWritten() {
        assertThat(texts(Language.ENGLISH).keySet()).containsAll(said());
    }

    @Test
    void whatIsWrittenIsSaid() {
        var code = sources(SOURCES).map(TextsTest::read).collect(Collectors.joining());
        assertThat(texts(Language.ENGLISH).keySet()).allMatch(key -> code.contains('"' + key + '"'));
    }

    @Test
    void theLanguagesSayDifferentThings() {
        var same = new TreeSet<String>();
        var english = texts(Language.ENGLISH);
        texts(Language.CHINESE).forEach((key, text) -> {
            if (text.equals(english.get(key)) && text.codePoints().anyMatch(Character::isLowerCase)) {
                same.add(key);
            }
        });
        assertThat(same).isEmpty();
    }

    /** French sets its signs apart, with spaces at which no line ends. */
    @Test
    void frenchIsSetAsFrenchIs() {
        assertThat(texts(Language.FRENCH).values())
                .noneMatch(text -> text.contains("'"))
                .noneMatch(
                        text -> Pattern.compile("« | »| [:;!?%]").matcher(text).find());
    }

    @Test
    void noSentenceStandsInTheCodeThatShowsIt() {
        var found = SHOWN.stream()
                .flatMap(folder -> sources(SOURCES.resolve(folder)))
                .filter(file -> !UNSHOWN.contains(String.valueOf(file.getFileName())))
                .flatMap(TextsTest::prose)
                .toList();
        assertThat(found).isEmpty();
    }

    private static Stream<String> prose(Path file) {
        var code = read(file).replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("(?s)/\\*.*?\\*/", "");
        return Stream.of(code.split("(?<=[;{}])"))
                .filter(statement ->
                        !statement.contains("\"<") && !UNSEEN.matcher(statement).find())
                .map(statement ->
                        ATTRIBUTE.matcher(statement.replaceAll("//[^\n]*", "")).replaceAll(""))
                .flatMap(statement -> PROSE.matcher(statement).results().map(MatchResult::group))
                .map(text -> file.getFileName() + ": " + text);
    }

    private static Set<String> said() {
        return sources(SOURCES)
                .flatMap(file -> SAID.matcher(read(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(key -> key.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(Language language) {
        var name = language == Language.ENGLISH ? "words" : "words_" + language.tag();
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/words", name + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
        return sorted;
    }

    private static Set<Integer> arguments(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(MessagePattern.Part::getValue)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
