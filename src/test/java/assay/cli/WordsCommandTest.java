package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"wrongly-listed", "wrongly listed", "Wrongly-Listed", "wrongful", "lawful ground"})
    void aWordOfSeveralPartsIsFoundWithSpacesOrHyphens(String asked) {
        assertThat(Glossary.read().stream().filter(word -> word.isCalled(asked)))
                .extracting(Glossary.Word::name)
                .contains("wrongful");
    }

    @Test
    void aWordIsNotFoundByAPartOfIt() {
        assertThat(Glossary.read()).noneMatch(word -> word.isCalled("wrongly"));
    }
}
