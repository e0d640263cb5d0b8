package org.attentionintuition.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads the labs of one course: the word after {@code lab} on the fence says which kind. */
final class LabReader {

    private final Faults faults;
    private final Map<String, BiFunction<Label, Fields, Supplier<Lab>>> kinds = new LinkedHashMap<>();
    private final Ids ids;

    LabReader(Faults faults, Ids ids) {
        this.faults = faults;
        this.ids = ids;
        var experiments = new ExperimentLabReader(faults);
        var projections = new ProjectionLabReader(faults);
        kinds.put("attention", new AttentionLabReader(faults)::read);
        kinds.put("recall", experiments::recall);
        kinds.put("gradient", experiments::gradient);
        kinds.put("parallel", experiments::parallel);
        kinds.put("projections", projections::projections);
        kinds.put("heads", projections::heads);
        kinds.put("scaling", experiments::scaling);
        kinds.put("playground", new PlaygroundLabReader(faults)::read);
        kinds.put("words", new WordsLabReader(faults)::read);
        kinds.put("model", new ModelLabReader(faults)::read);
    }

    /**
     * Reads one lab, or none after a fault.
     *
     * @param kind what stands after {@code lab}
     * @param line the line of the fence
     */
    Optional<Lab> read(String kind, String yaml, int line) {
        var reader = kinds.get(kind);
        if (reader == null) {
            var found = kind.isEmpty() ? "no kind of lab" : "lab " + Quotation.of(kind);
            faults.add(line, "", found, Choices.expected(kind, kinds.keySet()));
            return Optional.empty();
        }
        return new YamlReader(faults, line).read(yaml).flatMap(mapping -> lab(reader, mapping));
    }

    private Optional<Lab> lab(BiFunction<Label, Fields, Supplier<Lab>> reader, Yaml.Mapping mapping) {
        var fields = new Fields(mapping, faults);
        var label = Label.read(fields, new Scalars(faults));
        var lab = reader.apply(label, fields);
        fields.refuseOthers();
        ids.refuseSame(fields, label.id());
        return faults.count() > 0 ? Optional.empty() : Optional.of(lab.get());
    }
}
