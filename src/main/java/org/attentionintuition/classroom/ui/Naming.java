package org.attentionintuition.classroom.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.attentionintuition.classroom.Called;
import org.attentionintuition.classroom.Participant;
import org.attentionintuition.language.Words;

/**
 * What students are called on the screen of one who leads: by their names, or by numbers that are dealt out anew on every page, so that
 * nobody is known by the place in the list.
 */
final class Naming {

    private final Map<Integer, Integer> dealt = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private final Random random;

    Naming(Random random) {
        this.random = random;
    }

    String name(Participant who, boolean hidden) {
        return hidden ? Words.say("class.view.student", dealt(who.number())) : who.name();
    }

    /** By the order in which they are shown: hidden names are not in the order of joining either. */
    int place(Participant who, boolean hidden) {
        return hidden ? dealt(who.number()) : who.number();
    }

    /** What each of them is called in a file. */
    Map<Integer, Called> names(Iterable<Participant> people, boolean hidden) {
        var names = new TreeMap<Integer, Called>();
        people.forEach(who -> names.put(who.number(), new Called(place(who, hidden), name(who, hidden))));
        return names;
    }

    private int dealt(int participant) {
        return dealt.computeIfAbsent(participant, number -> {
            if (left.isEmpty()) {
                // Ten more at a time: whoever joins late is not known by the last number either.
                for (var i = 1; i <= 10; i++) {
                    left.add(dealt.size() + i);
                }
                Collections.shuffle(left, random);
            }
            return left.removeLast();
        });
    }
}
