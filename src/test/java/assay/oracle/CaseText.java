package assay.oracle;

import assay.plan.Behaviour;
import assay.plan.Chance;
import assay.plan.Consequence;
import assay.plan.Feed;
import assay.plan.Listing;
import assay.plan.Model;
import assay.plan.Process;
import assay.plan.Regime;
import assay.plan.Response;
import assay.plan.Span;
import assay.plan.World;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A trial in words, as far as anything in it can happen. */
final class CaseText {
    private CaseText() {}

    static String of(Trial trial) {
        Model model = trial.model();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d residents, months %d, warm-up %d, communities %s, excuse %d%n",
                trial.residents(),
                model.months(),
                model.warmUp(),
                trial.communities(),
                model.excuse()));
        for (World world : model.worlds()) {
            text.append("world ").append(world.id()).append('\n');
            for (Process process : model.processes()) {
                if (alive(world, process)) {
                    text.append("  ").append(process.id()).append(' ');
                    text.append(Arrays.toString(world.base()[process.index()])).append('\n');
                }
            }
            for (Behaviour behaviour : world.behaviours()) {
                boolean begins = model.processes().stream()
                        .anyMatch(p -> alive(world, p) && p.id().endsWith("/" + behaviour.id()));
                boolean initially =
                        Arrays.stream(world.initially()[behaviour.index()]).anyMatch(c -> !c.impossible());
                if (begins || initially || behaviour.nature() == Behaviour.Nature.COMPANION) {
                    line(text, behaviour);
                    text.append("    initially ").append(initially).append('\n');
                    for (Feed feed : world.feeds()) {
                        if (feed.behaviour() == behaviour.index()) {
                            text.append("  ");
                            line(text, feed);
                        }
                    }
                }
            }
            for (Regime regime : world.regimes()) {
                if (any(regime.eligible())) {
                    regime(text, regime);
                }
            }
            for (Consequence consequence : world.consequences()) {
                if (any(consequence.versions())) {
                    line(text, consequence);
                }
            }
            for (Response response : world.responses()) {
                line(text, response);
            }
        }
        return text.toString();
    }

    private static void regime(StringBuilder text, Regime regime) {
        text.append("  regime ").append(regime.id()).append(' ').append(regime.backlog());
        text.append(" eligible ").append(show(regime.eligible()));
        text.append(" late ")
                .append(show(regime.lateExpiry()))
                .append(show(regime.lateExpiryDays()))
                .append('\n');
        regime.versions().stream().filter(v -> v.from() < 90_000).forEach(v -> line(text.append("  "), v));
        regime.entryRules().stream().filter(e -> any(e.versions())).forEach(e -> line(text.append("  "), e));
        regime.findings().forEach(f -> line(text.append("  "), f));
        for (Listing list : regime.lists()) {
            boolean enters = list.entries().stream().anyMatch(entry -> any(entry.versions()));
            boolean stock = Arrays.stream(list.stock()).anyMatch(c -> !c.impossible());
            if (enters || stock) {
                line(text.append("  "), list);
            }
        }
    }

    private static boolean alive(World world, Process process) {
        return Arrays.stream(world.base()[process.index()]).anyMatch(b -> b > 0);
    }

    private static boolean any(boolean[] yes) {
        return IntStream.range(0, yes.length).anyMatch(i -> yes[i]);
    }

    private static void line(StringBuilder text, Object thing) {
        text.append("  ").append(show(thing)).append('\n');
    }

    private static String show(@Nullable Object thing) {
        return switch (thing) {
            case null -> "-";
            case Chance chance ->
                chance.always()
                        ? "always"
                        : String.format(Locale.ROOT, "%.2f", (chance.below() >>> 1) / (double) Long.MAX_VALUE);
            case Span span -> span.lowest() + ".." + span.highest();
            case Record record -> record.getClass().getSimpleName() + "(" + parts(record) + ")";
            case Collection<?> many -> many.stream().map(CaseText::show).collect(Collectors.joining(", ", "[", "]"));
            case Object array
            when array.getClass().isArray() ->
                IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> show(Array.get(array, i)))
                        .collect(Collectors.joining(" ", "[", "]"));
            default -> thing.toString();
        };
    }

    private static String parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(part -> part.getName() + "=" + show(value(part, record)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object value(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
