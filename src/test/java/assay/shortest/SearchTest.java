package assay.shortest;

import static org.assertj.core.api.Assertions.assertThat;

import assay.cases.Scene;
import assay.law.Name;
import assay.law.Variant;
import assay.question.Library;
import assay.text.KeysSeen;
import assay.text.Position;
import assay.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what trying every life of up to six deeds finds, on small rulebooks made by chance. */
final class SearchTest {
    private static final int RULEBOOKS = Integer.getInteger("assay.rulebooks", 12);
    private static final int DEEDS = 4;
    private static final int LONGEST = 6;

    @TempDir
    Path home;

    private Scene scene(String rulebook) throws IOException {
        Files.createDirectories(home.resolve("regimes"));
        Files.writeString(home.resolve("regimes/made.yaml"), rulebook);
        StringBuilder behaviours = new StringBuilder("behaviours:\n");
        for (int b = 0; b < DEEDS; b++) {
            behaviours
                    .append("  deed-")
                    .append(b)
                    .append(": {title: Deed ")
                    .append(b)
                    .append(
                            ", kind: instant, domain: town, rate: {value: 1, per: \"1,000 residents a year\", assumed: yes, why: made}}\n");
        }
        Files.writeString(home.resolve("behaviours.yaml"), behaviours);
        Problems problems = new Problems();
        Library library = new Library(home, problems, new KeysSeen());
        Name regime = new Name("made", Position.wholeFile("made"));
        Library.Law law = library.law(List.of(regime), List.of(), List.of(new Name("behaviours", regime.at())), home);
        Scene scene = Scene.of(regime, Variant.AS_TOLD, new LinkedHashMap<>(), List.of(), 2015, 2020, law, problems)
                .orElseThrow(() -> new AssertionError(problems.render()));
        assertThat(problems.anyError()).as(problems.render()).isFalse();
        return scene;
    }

    private static String made(Random random) {
        StringBuilder text = new StringBuilder("regime: made\ntitle: Made\nsubjects: {assumed: yes, why: made}\n"
                + "versions:\n  v1: {from: 2014-01-01, backlog: none, assumed: yes, why: made}\n");
        text.append("score: {MD-01: {start: 100, cap: none, assumed: yes, why: made}}\n");
        text.append("grades: {MD-02: {A: 90.., B: 60..89, C: ..59, assumed: yes, why: made}}\npoints:\n");
        for (int b = 0; b < DEEDS; b++) {
            text.append("  MD-1").append(b).append(": {for: deed-").append(b).append(", from: town, points: ");
            text.append(-1 - random.nextInt(30));
            if (random.nextInt(4) == 0) {
                text.append(", grade-at-most: B");
            }
            text.append(", assumed: yes, why: made}\n");
        }
        int least = 2 + random.nextInt(2);
        text.append("lists:\n  watched:\n    against: yes\n    enter:\n      MD-20: {if: \"count_deed_")
                .append(random.nextInt(DEEDS))
                .append(" >= ")
                .append(least)
                .append(random.nextBoolean() ? " || " : " && ")
                .append("score < ")
                .append(50 + random.nextInt(45))
                .append("\", assumed: yes, why: made}\n");
        text.append("consequences:\n  MD-30: {of: watched, bars: [loans], assumed: yes, why: made}\n");
        text.append("  MD-31: {of: {grade: [B, C]}, bars: [posts], assumed: yes, why: made}\n");
        return text.toString();
    }

    private static Map<Bar, Long> bruteForce(Scene scene, Map<Integer, Integer> gravity) {
        Played.Stage stage = new Played.Stage(scene);
        List<Bar> bars = Bar.of(scene.world(), stage.play(List.of()).life());
        Map<Bar, Long> least = new HashMap<>();
        List<List<Integer>> lives = new ArrayList<>(List.of(List.of()));
        for (int next = 0; next < lives.size(); next++) {
            List<Integer> life = lives.get(next);
            Played played = stage.play(life);
            long grave =
                    life.stream().mapToLong(b -> gravity.getOrDefault(b, 0)).sum();
            bars.stream()
                    .filter(bar -> bar.reached(scene.world(), played.life()))
                    .forEach(bar -> least.merge(bar, grave, Math::min));
            if (life.size() < LONGEST) {
                int first = life.isEmpty() ? 0 : life.getLast();
                for (int b = first; b < DEEDS; b++) {
                    List<Integer> longer = new ArrayList<>(life);
                    longer.add(b);
                    lives.add(List.copyOf(longer));
                }
            }
        }
        return least;
    }

    @Test
    void nothingThatTryingEverythingFindsIsLessGrave() throws IOException {
        int compared = 0;
        for (int seed = 1; seed <= RULEBOOKS; seed++) {
            Random random = new Random(seed);
            String rulebook = made(random);
            Scene scene = scene(rulebook);
            Map<Integer, Integer> gravity = new HashMap<>();
            for (var behaviour : scene.world().behaviours()) {
                gravity.put(behaviour.index(), 1 + random.nextInt(9));
            }
            Search.Found found = new Search(scene, gravity).lives();
            for (Map.Entry<Bar, Long> least : bruteForce(scene, gravity).entrySet()) {
                assertThat(found.lives()).as(rulebook).containsKey(least.getKey());
                ShortLife life = java.util.Objects.requireNonNull(found.lives().get(least.getKey()));
                assertThat(life.gravity())
                        .as("%s%n%s", least.getKey(), rulebook)
                        .isLessThanOrEqualTo(least.getValue());
                if (life.deeds().size() <= LONGEST) {
                    assertThat(life.gravity())
                            .as("%s%n%s", least.getKey(), rulebook)
                            .isEqualTo(least.getValue());
                }
                assertThat(life.exact()).isTrue();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2 * RULEBOOKS);
    }

    @Test
    void aFalseRecordThatIsEnoughIsFoundAndOneThatIsNotIsNot() throws IOException {
        Scene scene = scene(made(new Random(1))
                .replaceAll("MD-20: \\{if: \"[^\"]*\"", "MD-20: {if: deed_2")
                .replace("score: {MD-01", "score: {MD-01"));
        Map<Integer, Integer> gravity = new HashMap<>();
        scene.world().behaviours().forEach(b -> gravity.put(b.index(), 1));
        Search search = new Search(scene, gravity);
        var enough = search.falseRecords();
        assertThat(enough.entrySet())
                .anySatisfy(e -> {
                    assertThat(scene.world()
                                    .behaviours()
                                    .get(e.getKey().behaviour())
                                    .id())
                            .isEqualTo("deed-2");
                    assertThat(e.getValue()).anyMatch(Bar.OnList.class::isInstance);
                })
                .allSatisfy(e -> assertThat(scene.world()
                                        .behaviours()
                                        .get(e.getKey().behaviour())
                                        .id()
                                        .equals("deed-2")
                                || e.getValue().stream().noneMatch(Bar.OnList.class::isInstance))
                        .isTrue());
    }
}
