package org.attentionintuition.lab;

import java.util.ArrayList;
import java.util.List;
import org.attentionintuition.course.Challenge;
import org.attentionintuition.course.CourseException;
import org.attentionintuition.course.CourseLibrary;
import org.attentionintuition.course.Guess;
import org.attentionintuition.course.Lab;
import org.attentionintuition.course.Measure;
import org.attentionintuition.course.Place;
import org.attentionintuition.course.Predict;
import org.attentionintuition.course.Predict.Mistake;
import org.attentionintuition.course.Section;
import org.attentionintuition.inside.ReadingRoom;
import org.attentionintuition.lab.Verdict.Truth;

/**
 * Holds the questions of all courses against their labs when the server starts: their states can be set, their numbers can be read, one
 * option is true, no challenge is solved before it begins. Only rows of attention are read here; experiments and trained models take too long.
 */
@org.springframework.stereotype.Component
final class QuestionCheck {

    /** @throws CourseException with a line for each fault */
    QuestionCheck(CourseLibrary library, ReadingRoom room) {
        var faults = new ArrayList<String>();
        library.all().forEach(course -> course.pages().forEach(section -> faults.addAll(faults(section, room))));
        if (!faults.isEmpty()) {
            throw new CourseException(faults);
        }
    }

    static List<String> faults(Section section, ReadingRoom room) {
        var faults = new ArrayList<String>();
        for (var block : section.blocks()) {
            if (block instanceof Predict it) {
                faults.addAll(faults(it, Gauge.of(lab(section, it.lab()), room)));
            } else if (block instanceof Challenge it) {
                faults.addAll(faults(it, Gauge.of(lab(section, it.lab()), room)));
            }
        }
        return faults;
    }

    private static Lab lab(Section section, String id) {
        return section.lab(id).orElseThrow();
    }

    private static List<String> faults(Predict question, Gauge<?> gauge) {
        var faults = new ArrayList<String>();
        faults.addAll(unreadable(gauge, "state", question.state(), question.place()));
        faults.addAll(unreadable(gauge, "from", question.from(), question.place()));
        if (faults.isEmpty() && gauge.immediate()) {
            try {
                var truth = new Truth(
                        gauge.read(question.from(), question.measure(), fraction -> {}),
                        gauge.read(question.state(), question.measure(), fraction -> {}));
                var number = truth.now().number();
                var field = question.field();
                question.mistakes().stream()
                        .map(Mistake::guess)
                        .filter(guess -> guess instanceof Guess.Shares it
                                && !it.possible(truth.now().words()))
                        .forEach(guess -> faults.add(question.place()
                                .fault("mistakes", "shares that cannot sum to 1", "a row that somebody can guess")));
                if (question.kind() == Predict.Kind.NUMBER && !(number >= field.min() && number <= field.max())) {
                    faults.add(question.place().fault("field", "a truth of " + number, "a field that holds it"));
                }
                var claimed = question.options().stream()
                        .filter(option -> Verdict.holds(option.claim(), truth))
                        .count();
                if (question.kind() == Predict.Kind.CHOOSE && claimed != 1) {
                    var found = "%d true options, since %s is %s"
                            .formatted(
                                    claimed,
                                    question.measure().text(),
                                    Double.isNaN(truth.now().number())
                                            ? truth.now().leader()
                                            : Double.toString(truth.now().number()));
                    faults.add(question.place().fault("options", found, "one that is true"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(unmeasurable(question.place(), question.measure(), e));
            }
        }
        return faults;
    }

    private static List<String> faults(Challenge challenge, Gauge<?> gauge) {
        if (!gauge.live()) {
            return List.of(
                    challenge.place().fault("lab", challenge.lab(), "a lab that answers while the slider moves"));
        }
        var faults = new ArrayList<String>(unreadable(gauge, "state", challenge.state(), challenge.place()));
        if (!faults.isEmpty() || !gauge.immediate()) {
            return faults;
        }
        for (var level : challenge.levels()) {
            var reached = true;
            for (var goal : level.goals()) {
                try {
                    var number = gauge.read(challenge.state(), goal.measure(), fraction -> {})
                            .number();
                    reached &= goal.interval().contains(number);
                } catch (IllegalArgumentException e) {
                    faults.add(unmeasurable(challenge.place(), goal.measure(), e));
                }
            }
            if (reached && faults.isEmpty()) {
                faults.add(challenge.place().fault("levels", "a level that is solved at its start", "something to do"));
            }
        }
        return faults;
    }

    private static List<String> unreadable(Gauge<?> gauge, String key, String text, Place place) {
        return gauge.faults(text).stream()
                .map(fault -> place.fault(key, fault, "a state of the lab"))
                .toList();
    }

    private static String unmeasurable(Place place, Measure measure, IllegalArgumentException why) {
        return place.fault("measure", measure.text() + ": " + why.getMessage(), "a number of the lab");
    }
}
