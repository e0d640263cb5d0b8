package org.attentionintuition.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.attentionintuition.language.Language;
import org.attentionintuition.language.Words;
import org.junit.jupiter.api.Test;

class RefusedTest {

    private final Room room =
            Room.NONE.after(new RoomEvent.Opened("8b")).after(new RoomEvent.Joined(1, "Ada {0} l'amie", "hash"));

    @Test
    void aRefusalIsSaidInTheLanguageOfWhoReadsIt() {
        var refused = refused(new RoomEvent.Joined(2, "ada {0} L'AMIE", "hash"));
        assertThat(refused.why(Words.in(Language.ENGLISH))).isEqualTo("Somebody here has that name. Take another.");
        assertThat(refused.why(Words.in(Language.FRENCH))).startsWith("Quelqu’un porte déjà ce nom");
        assertThat(refused.why(Words.in(Language.CHINESE))).isEqualTo("这里已有人用这个名字，请换一个。");
        assertThat(refused).hasMessageStartingWith("Somebody here");
    }

    @Test
    void aRefusalNamesWhoItIsAboutAsTyped() {
        var refused = refused(new RoomEvent.Restored(1));
        assertThat(refused.why(Words.in(Language.ENGLISH))).isEqualTo("Ada {0} l'amie was not removed.");
        assertThat(refused.why(Words.in(Language.FRENCH))).isEqualTo("Ada {0} l'amie n’a pas été exclu.");
    }

    private Refused refused(RoomEvent event) {
        return catchThrowableOfType(Refused.class, () -> room.after(event));
    }
}
