package assay.golden;

import static org.assertj.core.api.Assertions.assertThat;

import assay.evidence.Values;
import assay.society.Place;
import assay.society.PlaceReader;
import assay.society.Population;
import assay.text.KeysSeen;
import assay.text.Problems;
import assay.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place that ships, filled at the sizes at which regimes are run on it. */
final class ShippedPlacesTest {

    static List<Path> places() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("library/places"))) {
            return files.sorted().toList();
        }
    }

    private static Place read(Path file) {
        Problems problems = new Problems();
        SourceText text = SourceText.read(file, problems).orElseThrow();
        Place place = PlaceReader.read(text, problems, new KeysSeen()).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return place;
    }

    @ParameterizedTest
    @MethodSource("places")
    void aShippedPlaceIsFilledAtAnySizeAndMissesNoTable(Path file) {
        Place place = read(file);
        for (long size : new long[] {20_000, 1_400_000}) {
            Place.Filled filled = place.filled(size, Values.CENTRAL);
            assertThat(filled.population().residents()).isEqualTo(size);
            assertThat(filled.residues()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void aShippedPlaceOfTwentyThousandHasHouseholdsAndTheFirmsItSpeaksOfInEveryCommunity(Path file) {
        Place place = read(file);
        Population population = place.filled(20_000, Values.CENTRAL).population();
        assertThat(IntStream.range(0, population.communities()).mapToObj(population::community))
                .allSatisfy(community -> {
                    assertThat(community.households().count()).isPositive();
                    assertThat(community.firms().count() > 0)
                            .isEqualTo(place.ties().firms().isPresent());
                });
    }
}
