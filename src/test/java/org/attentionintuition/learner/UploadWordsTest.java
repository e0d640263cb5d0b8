package org.attentionintuition.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLeftToVaadinsOwnEnglish(Language language) throws ReflectiveOperationException {
        assertThat(texts(UploadWords.in(Words.in(language))))
                .hasSizeGreaterThan(18)
                .doesNotContainNull();
    }

    @Test
    void whatIsSaidIsSaidInTheReadersLanguage() throws ReflectiveOperationException {
        assertThat(texts(UploadWords.in(Words.in(Language.CHINESE))))
                .filteredOn(text -> !text.matches("KB|MB"))
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    /** Every text that it can hold, null where it holds none. */
    private static List<String> texts(Object words) throws ReflectiveOperationException {
        var texts = new ArrayList<String>();
        for (var getter : Arrays.stream(words.getClass().getMethods())
                .filter(it -> it.getName().startsWith("get") && it.getParameterCount() == 0)
                .toList()) {
            if (getter.getReturnType() == String.class) {
                texts.add((String) getter.invoke(words));
            } else if (getter.getReturnType() == List.class) {
                ((List<?>) getter.invoke(words)).forEach(text -> texts.add((String) text));
            } else if (getter.getReturnType().getName().startsWith(UploadI18N.class.getName())) {
                texts.addAll(texts(getter.invoke(words)));
            }
        }
        return texts;
    }
}
