package org.attentionintuition.inside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who asks the same at the same time waits for one answer: a class that opens a page together has one place in the queue and
 * costs one piece of work.
 *
 * @param <Q> question
 * @param <T> answer
 */
public final class Parties<Q, T> {

    private static final Logger log = LoggerFactory.getLogger(Parties.class);

    private final Consumer<Visit<?>> leave;
    private final Map<Q, Party> parties = new HashMap<>();

    /** @param leave hears that a question is wanted by nobody any more */
    public Parties(Consumer<Visit<?>> leave) {
        this.leave = leave;
    }

    /**
     * Asks along with those who have asked the same and have no answer yet.
     *
     * @param begin puts the question for all of them, if nobody has; all that is told to the visit it is given is told to each of them
     */
    public Visit<T> join(Q question, Consumer<Stage<T>> listener, Consumer<Visit<T>> begin) {
        Party party;
        Visit<T> visit;
        boolean first;
        synchronized (this) {
            var before = parties.get(question);
            first = before == null;
            party = before == null ? new Party(question) : before;
            parties.put(question, party);
            visit = party.add(listener);
        }
        if (first) {
            begin(party, begin);
        } else {
            party.catchUp(visit);
        }
        return visit;
    }

    private void begin(Party party, Consumer<Visit<T>> begin) {
        try {
            begin.accept(party.all);
        } catch (RuntimeException | Error e) {
            party.all.tell(new Stage.Refused<>(new Refusal.Broken())); // nobody waits for what was never begun
            throw e;
        }
    }

    private final class Party {

        private final Q question;
        private final List<Visit<T>> members = new ArrayList<>();
        private final Visit<T> all = new Visit<>(this::tell, leave);
        private @Nullable Stage<T> last;

        Party(Q question) {
            this.question = question;
        }

        /** Under the lock of all parties, as whatever changes one. */
        Visit<T> add(Consumer<Stage<T>> listener) {
            var visit = new Visit<>(listener, this::remove);
            members.add(visit);
            return visit;
        }

        private void remove(Visit<?> member) {
            synchronized (Parties.this) {
                if (!members.remove(member) || !members.isEmpty() || !parties.remove(question, this)) {
                    return;
                }
            }
            all.cancel();
        }

        private void tell(Stage<T> stage) {
            List<Visit<T>> everybody;
            synchronized (Parties.this) {
                last = stage;
                if (stage instanceof Stage.Answered || stage instanceof Stage.Refused) {
                    parties.remove(question, this);
                }
                everybody = List.copyOf(members);
            }
            everybody.forEach(visit -> tell(visit, stage));
        }

        /** Whoever fails to listen is no matter of the others. */
        private void tell(Visit<T> visit, Stage<T> stage) {
            try {
                visit.tell(stage);
            } catch (RuntimeException e) {
                log.error("A page was not told of its question", e);
            }
        }

        void catchUp(Visit<T> visit) {
            Stage<T> now;
            synchronized (Parties.this) {
                now = last;
            }
            if (now != null) {
                tell(visit, now);
            }
        }
    }
}
