package assay.law;

import assay.law.GradeRule.Band;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one order, worst first, that the grades of all versions of a regime share. */
final class GradeOrder {

    private GradeOrder() {}

    /** The shared order: each version's order is kept in it. Empty if two versions contradict each other. */
    static Optional<List<String>> merged(List<GradeRule> rules) {
        List<List<String>> orders = rules.stream()
                .map(r -> r.bands().stream().map(Band::grade).toList())
                .toList();
        Set<String> left = new LinkedHashSet<>();
        orders.forEach(left::addAll);
        List<String> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<String> next = left.stream()
                    .filter(g -> orders.stream().allMatch(o -> comesNow(g, o, left)))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            merged.add(next.get());
            left.remove(next.get());
        }
        return Optional.of(List.copyOf(merged));
    }

    private static boolean comesNow(String grade, List<String> order, Set<String> left) {
        int at = order.indexOf(grade);
        return at < 0 || order.subList(0, at).stream().noneMatch(left::contains);
    }
}
