package org.attentionintuition.inside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attentionintuition.inside.Stage.Answered;
import org.attentionintuition.inside.Stage.Loading;
import org.attentionintuition.inside.Stage.Refused;
import org.attentionintuition.inside.Stage.Working;
import org.attentionintuition.transformer.Crew;
import org.attentionintuition.transformer.EncoderTrace;
import org.attentionintuition.transformer.ModelFiles;
import org.attentionintuition.transformer.ModelFiles.Precision;
import org.attentionintuition.transformer.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where all sessions ask the trained model. A question returns at once; its {@link Stage stages} come to the listener, on the calling
 * thread what is known at once, else on another. A listener must not wait for anything: it hands on, as {@code UI.access} does.
 */
@Component
public class ReadingRoom implements DisposableBean {

    /** Characters of a sentence. */
    public static final int MOST_CHARACTERS = 300;

    /** Tokens of a sentence with the marks at both ends: 72 tables of 40 × 40 weights are as much as a page can show. */
    public static final int MOST_TOKENS = 40;

    /** Every sentence has them: [CLS] and [SEP]. */
    private static final int MARKS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);
    /** What is kept of sentences that were read, at most. */
    static final long CACHE_BYTES = 32L << 20;

    /** What pages show may take this part of the heap; half of it is for the pages themselves (guard/GateSettings). */
    private static final int SHARE_SHOWN = 4;

    /** Answers about words by themselves: a few kB each. */
    private static final int RECENT = 100;

    private final ModelShelf shelf;
    private final SentenceCache cache;
    private final Recent<Look, Neighbours> looks = new Recent<>(RECENT);
    private final Recent<List<Analogy>, List<Tried>> attempts = new Recent<>(RECENT);
    private final Turns turns = new Turns();
    private final Parties<String, EncoderTrace> readers = new Parties<>(turns::leave);
    private final Parties<Look, Neighbours> lookers = new Parties<>(turns::leave);
    private final Parties<List<Analogy>, List<Tried>> triers = new Parties<>(turns::leave);
    private final Shown shown = new Shown();
    private final long mostShown;

    /**
     * Reads nothing yet.
     *
     * @param precision int8 or fp32; the latter needs an artifact of its own on the class path
     * @throws IllegalArgumentException if it is neither
     */
    @Autowired
    public ReadingRoom(@Value("${model.precision:int8}") String precision) {
        this(new ModelShelf(ModelFiles.find(precision(precision))));
        if (!open()) {
            LOG.warn(
                    "The book runs without a trained model: no artifact on the class path has model.precision={}",
                    precision);
        }
    }

    ReadingRoom(ModelShelf shelf) {
        this(shelf, CACHE_BYTES, Runtime.getRuntime().maxMemory() / SHARE_SHOWN);
    }

    /**
     * Reads nothing yet.
     *
     * @param kept bytes of sentences that were read, at most
     * @param shown bytes of sentences on pages; with as many no other sentence is read
     */
    ReadingRoom(ModelShelf shelf, long kept, long shown) {
        this.shelf = shelf;
        this.cache = new SentenceCache(kept);
        mostShown = shown;
    }

    /** How long a text is in characters, as people count most of them: an emoji outside the basic plane is one, not two. */
    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether this book has a model. */
    public boolean open() {
        return !shelf.empty();
    }

    /** What was read of this sentence, if it was lately, or as long as somebody has it on a page. */
    public Optional<EncoderTrace> known(String sentence) {
        return cache.find(sentence.strip());
    }

    /** Reads a sentence; the answer is shared with everybody who asks for the same, and is not to be modified. */
    public Visit<EncoderTrace> read(String sentence, Consumer<Stage<EncoderTrace>> listener) {
        var text = sentence.strip();
        if (text.isEmpty()) {
            return Visit.told(listener, new Refused<>(new Refusal.Empty()));
        }
        if (characters(text) > MOST_CHARACTERS) {
            return Visit.told(listener, new Refused<>(new Refusal.TooLong(characters(text), MOST_CHARACTERS)));
        }
        return cache.find(text)
                .map(trace -> Visit.told(listener, new Answered<>(trace)))
                .orElseGet(() -> readers.join(text, listener, all -> take(all, () -> read(text, all))));
    }

    /**
     * As {@link #read}, for a page that shows the answer until it takes the question back.
     *
     * @return takes it back
     */
    public Runnable show(String sentence, Consumer<Stage<EncoderTrace>> listener) {
        var place = shown.place(listener);
        var visit = read(sentence, place);
        return () -> {
            visit.cancel();
            shown.leave(place);
        };
    }

    /** Looks for the words nearest to a sum of words. */
    public Visit<Neighbours> near(WordSum sum, Consumer<Stage<Neighbours>> listener) {
        return near(sum, List.of(), listener);
    }

    /** As {@link #near(WordSum, Consumer)}; says how near some others are, too. */
    public Visit<Neighbours> near(WordSum sum, List<String> others, Consumer<Stage<Neighbours>> listener) {
        return ask(
                new Look(sum, others),
                looks,
                lookers,
                listener,
                (visit, model) -> new WordTable(model).near(sum, others));
    }

    /** Looks whether what is hoped for is found. */
    public Visit<List<Tried>> attempt(List<Analogy> analogies, Consumer<Stage<List<Tried>>> listener) {
        return ask(analogies, attempts, triers, listener, (visit, model) -> attempt(analogies, visit, model));
    }

    /** How many bytes are kept of sentences that were read. */
    long kept() {
        return cache.bytes();
    }

    @Override
    public void destroy() {
        turns.close();
    }

    private static Precision precision(String name) {
        return Arrays.stream(Precision.values())
                .filter(precision -> precision.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("model.precision: found %s, needed int8 or fp32".formatted(name)));
    }

    private record Look(WordSum sum, List<String> others) {}

    private interface Search<T> {
        T answer(Visit<T> visit, TrainedModel model) throws RefusedException;
    }

    /** Asks the table of words, unless somebody has asked the same before. */
    private <Q, T> Visit<T> ask(
            Q question, Recent<Q, T> recent, Parties<Q, T> parties, Consumer<Stage<T>> listener, Search<T> search) {
        return recent.find(question)
                .map(answer -> Visit.told(listener, new Answered<>(answer)))
                .orElseGet(() -> parties.join(
                        question, listener, all -> take(all, () -> answer(question, recent, all, search))));
    }

    private <Q, T> T answer(Q question, Recent<Q, T> recent, Visit<T> visit, Search<T> search)
            throws IOException, InterruptedException, RefusedException {
        var before = recent.find(question); // by others, who had their answer in the moment when this was asked
        if (before.isPresent()) {
            return before.get();
        }
        var answer = search.answer(visit, model(visit));
        recent.keep(question, answer);
        return answer;
    }

    private interface Task<T> {
        T answer() throws IOException, InterruptedException, RefusedException;
    }

    private <T> void take(Visit<T> visit, Task<T> task) {
        if (shelf.empty()) {
            visit.tell(new Refused<>(new Refusal.Absent()));
        } else if (!turns.take(visit, () -> run(visit, task))) {
            visit.tell(new Refused<>(new Refusal.Crowded(Turns.MOST_WAITING)));
        }
    }

    private static <T> void run(Visit<T> visit, Task<T> task) {
        try {
            visit.tell(new Answered<>(task.answer()));
        } catch (RefusedException e) {
            visit.tell(new Refused<>(e.refusal()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends
        } catch (IOException | RuntimeException e) {
            if (!visit.over()) {
                LOG.error("The trained model could not be used", e);
            }
        } finally {
            visit.tell(new Refused<>(new Refusal.Broken())); // unless there was an answer
        }
    }

    private EncoderTrace read(String text, Visit<EncoderTrace> visit)
            throws IOException, InterruptedException, RefusedException {
        var before = cache.find(text); // by others, who had their answer in the moment when this was asked
        if (before.isPresent()) {
            return before.get();
        }
        var tokens = shelf.tokenizer().tokens(text);
        if (tokens.size() <= MARKS) {
            throw new RefusedException(new Refusal.Empty()); // characters that the tokenizer takes away
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new RefusedException(new Refusal.TooManyTokens(tokens.size(), MOST_TOKENS));
        }
        if (shown.bytes() >= mostShown) {
            throw new RefusedException(new Refusal.Full());
        }
        var encoder = model(visit).encoder();
        var trace = encoder.encode(tokens, Crew.ALONE, share -> visit.reach(new Working<>(share)));
        return cache.keep(text, trace);
    }

    private static List<Tried> attempt(List<Analogy> analogies, Visit<List<Tried>> visit, TrainedModel model)
            throws RefusedException {
        var table = new WordTable(model);
        var tried = new ArrayList<Tried>();
        for (var analogy : analogies) {
            tried.add(table.tried(analogy));
            visit.reach(new Working<>((double) tried.size() / analogies.size()));
        }
        return List.copyOf(tried);
    }

    private TrainedModel model(Visit<?> visit) throws IOException, InterruptedException {
        var model = shelf.model(share -> visit.tell(new Loading<>(share)));
        visit.reach(new Working<>(0));
        return model;
    }
}
