package org.attentionintuition.codec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attentionintuition.language.Words;

/**
 * Writes a state as what tells it from the start, {@code scene:2;q5:3,-1.5;mask:on}, and reads it back. The start is the empty text.
 *
 * <p>Parts are written and read in their order; each is compared with a base to which the parts before have been applied, so that a
 * scene, which sets many vectors at once, comes first and the vectors after it say only what differs from that scene.
 *
 * @param <S> an immutable state with equals by content
 */
public final class StateCodec<S> {

    /** Longer texts are cut: no state of a lab is as long. */
    public static final int LONGEST = 4000;

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_COMPLAINTS = 5;
    private static final int QUOTED = 40;

    /**
     * What a text has given.
     *
     * @param state the start with all that was valid
     * @param dropped one sentence for each entry that was not, at most a handful
     */
    public record Reading<S>(S state, List<String> dropped) {}

    private final S start;
    private final List<Part<S>> parts;

    /** @param parts in the order in which they are applied */
    public StateCodec(S start, List<Part<S>> parts) {
        this.start = start;
        this.parts = List.copyOf(parts);
    }

    public S start() {
        return start;
    }

    /** The text of a state. */
    public String write(S state) {
        return entries(start, state).stream()
                .map(entry -> entry.name() + ":" + entry.value())
                .collect(Collectors.joining(";"));
    }

    /** The names of what differs between two states. */
    public Set<String> changed(S before, S after) {
        return entries(before, after).stream()
                .map(Part.Entry::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Part.Entry> entries(S from, S state) {
        var entries = new ArrayList<Part.Entry>();
        var base = from;
        for (var part : parts) {
            for (var entry : part.differences(base, state)) {
                entries.add(entry);
                base = part.with(base, entry.name(), entry.value());
            }
        }
        return entries;
    }

    /** The state of a text from anywhere: what is valid counts, what is not is told. */
    public Reading<S> read(String text) {
        var complaints = new ArrayList<String>();
        var entries = split(text, complaints);
        var state = start;
        for (var part : parts) {
            for (var entry : entries) {
                if (part.owns(entry.name())) {
                    state = with(state, part, entry, complaints);
                }
            }
        }
        entries.stream()
                .filter(entry -> parts.stream().noneMatch(part -> part.owns(entry.name())))
                .forEach(entry -> complaints.add(Words.say("state.nothing", shortened(entry.name()))));
        return new Reading<>(state, few(complaints));
    }

    private static List<Part.Entry> split(String text, List<String> complaints) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.length() > LONGEST) {
            complaints.add(Words.say("state.too-long", Integer.toString(LONGEST)));
        }
        var words = whole(text).split(";", MOST_ENTRIES + 1);
        if (words.length > MOST_ENTRIES) {
            complaints.add(Words.say("state.too-many", MOST_ENTRIES));
        }
        var entries = new ArrayList<Part.Entry>();
        for (int i = 0; i < Math.min(words.length, MOST_ENTRIES); i++) {
            var colon = words[i].indexOf(':');
            if (colon < 1) {
                complaints.add(Words.say("state.no-pair", shortened(words[i])));
            } else {
                entries.add(new Part.Entry(words[i].substring(0, colon), words[i].substring(colon + 1)));
            }
        }
        return entries;
    }

    /** The whole entries within the limit: half of one would be a number that nobody has written. */
    private static String whole(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, Math.max(0, text.lastIndexOf(';', LONGEST)));
    }

    private static <S> S with(S state, Part<S> part, Part.Entry entry, List<String> complaints) {
        try {
            return part.with(state, entry.name(), entry.value());
        } catch (Refused e) {
            complaints.add(Words.say("state.found", shortened(entry.name()), shortened(entry.value()), e.expected()));
            return state;
        }
    }

    private static List<String> few(List<String> complaints) {
        if (complaints.size() <= MOST_COMPLAINTS) {
            return List.copyOf(complaints);
        }
        var few = new ArrayList<>(complaints.subList(0, MOST_COMPLAINTS));
        few.add(Words.say("state.more", complaints.size() - MOST_COMPLAINTS));
        return List.copyOf(few);
    }

    /** As much of a text from an address as a message can repeat. */
    public static String shortened(String text) {
        return text.length() <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
