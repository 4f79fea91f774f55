package assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.report.Table.Column;
import assay.report.Table.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
    @TempDir
    Path scratch;

    private static Table table(int rows) {
        Table table = new Table(
                "figures",
                "a figure of one alternative",
                List.of(
                        new Column("alternative", Type.TEXT, "", "id of the alternative"),
                        new Column("month", Type.INTEGER, "month", "month of the window"),
                        new Column("value", Type.REAL, "per 1,000", "the figure, empty if undefined"),
                        new Column("few", Type.YES_NO, "", "fewer than 20 persons")));
        for (int i = 0; i < rows; i++) {
            table.row(
                    i % 5 == 0 ? null : "A, \"as it is\"\n" + i % 3, i, i % 7 == 0 ? Double.NaN : i / 7.0, i % 2 == 0);
        }
        return table;
    }

    private static TreeMap<String, byte[]> files(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void equalTablesGiveEqualBytesWithOneThreadAndWithTwo() throws Exception {
        Tables.write(scratch.resolve("one"), List.of(table(250_000)), 1);
        Tables.write(scratch.resolve("again"), List.of(table(250_000)), 1);
        Tables.write(scratch.resolve("two"), List.of(table(250_000)), 2);

        var one = files(scratch.resolve("one"));
        assertThat(one.keySet()).containsExactly("dictionary.csv", "figures.csv", "figures.parquet");
        for (String other : List.of("again", "two")) {
            files(scratch.resolve(other))
                    .forEach((name, bytes) ->
                            assertThat(bytes).as(other + " " + name).isEqualTo(one.get(name)));
        }
    }

    @Test
    void commaSeparatedValuesAreQuotedWhereTheyMustBe() throws Exception {
        Tables.write(scratch.resolve("tables"), List.of(table(3)));

        assertThat(scratch.resolve("tables/figures.csv"))
                .hasContent(
                        "alternative,month,value,few\r\n,0,,true\r\n\"A, \"\"as it is\"\"\n1\",1,0.14285714285714285,false\r\n"
                                + "\"A, \"\"as it is\"\"\n2\",2,0.2857142857142857,true\r\n");
        assertThat(Files.readString(scratch.resolve("tables/dictionary.csv")))
                .contains("figures,a figure of one alternative,value,real,\"per 1,000\",");
    }

    @Test
    void parquetHoldsTheSameRowsInTheSameOrder() throws Exception {
        Tables.write(scratch.resolve("tables"), List.of(table(1000)));

        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT * FROM '" + scratch.resolve("tables/figures.parquet") + "'")) {
            while (result.next()) {
                rows.add(result.getString(1) + "|" + result.getLong(2) + "|" + result.getObject(3) + "|"
                        + result.getBoolean(4));
            }
        }
        assertThat(rows).hasSize(1000);
        assertThat(rows.getFirst()).isEqualTo("null|0|null|true");
        assertThat(rows.get(999)).isEqualTo("A, \"as it is\"\n0|999|" + 999 / 7.0 + "|false");
    }

    @Test
    void aFailureLeavesNothingHalfWritten() throws Exception {
        Path folder = scratch.resolve("tables");

        assertThatThrownBy(() -> WholeFile.folder(folder, temporary -> {
                    Files.writeString(temporary.resolve("half"), "half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        assertThatThrownBy(() -> table(0).row("A", "one", 1.0, true)).hasMessageContaining("figures.month: one");
        assertThatThrownBy(() -> table(0).row("A", 1)).hasMessageContaining("2 values in 4 columns");
    }
}
