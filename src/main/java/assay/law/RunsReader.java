package assay.law;

import assay.text.Fields;
import assay.text.Node;
import assay.text.Node.Entry;
import assay.text.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/** Reads the section {@code runs} of a rulebook. */
final class RunsReader {
    private static final long FEWEST_RESIDENTS = 5_000;
    private static final long MOST_RESIDENTS = 100_000_000;

    private final Problems problems;

    RunsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Runs> read(Fields file) {
        return file.optionalGroup("runs").map(this::runs);
    }

    private Runs runs(Fields in) {
        Optional<Name> place = in.node("place").flatMap(n -> Name.of(n, problems));
        Runs runs = new Runs(
                place.orElse(new Name("unnamed", in.at("place"))),
                in.month("from"),
                in.month("to"),
                in.oneOf("as", Variant.values()),
                beside(in),
                names(in, "behaviours"),
                names(in, "assumptions"),
                in.has("residents")
                        ? OptionalLong.of(in.whole("residents", FEWEST_RESIDENTS, MOST_RESIDENTS))
                        : OptionalLong.empty(),
                in.optionalText("note"),
                in.at());
        if (in.has("from") && in.has("to") && runs.to().isBefore(runs.from())) {
            problems.error("E-MONTHS", in.at("to"), "the run ends before it begins");
        }
        return runs;
    }

    private List<Name> names(Fields in, String key) {
        in.kind(key, "ids");
        return in.optionalNode(key)
                .map((Node n) -> Name.listOf(n, false, problems))
                .orElse(List.of());
    }

    private SequencedMap<Name, Variant> beside(Fields in) {
        SequencedMap<Name, Variant> read = new LinkedHashMap<>();
        List<String> words = List.of(Fields.word(Variant.DOCUMENTED), Fields.word(Variant.AS_TOLD));
        in.optionalGroup("beside").ifPresent(group -> {
            for (Entry entry : group.rest()) {
                Name.of(entry.value(), problems)
                        .filter(v -> v.known(words, "a variant of a rulebook", problems))
                        .ifPresent(v -> read.put(
                                new Name(entry.key().text(), entry.key().at()),
                                Variant.values()[words.indexOf(v.id())]));
            }
        });
        return read;
    }
}
