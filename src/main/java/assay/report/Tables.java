package assay.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes the tables of a result as CSV (RFC 4180, UTF-8, `\r\n`) and as Parquet, and a dictionary of
/// all their columns.
///
/// Equal tables give equal bytes: rows keep their order, DuckDB writes with one thread, one
/// compression, one size of row
/// groups. Real numbers are written as the shortest text that is the number again when it is read.
public final class Tables {
    static final String DICTIONARY = "dictionary";

    private static final int ROW_GROUP = 122_880;

    private Tables() {}

    /// Fills the folder `tables` anew, whole or not at all.
    public static void write(Path folder, List<Table> tables) throws IOException {
        write(folder, tables, 1);
    }

    static void write(Path folder, List<Table> tables, int threads) throws IOException {
        if (tables.stream().map(Table::name).distinct().count() != tables.size()) {
            throw new IllegalArgumentException("two tables of one name");
        }
        WholeFile.folder(folder, temporary -> {
            for (Table table : tables) {
                csv(temporary.resolve(table.name() + ".csv"), table);
            }
            csv(temporary.resolve(DICTIONARY + ".csv"), dictionary(tables));
            parquet(temporary, tables, threads);
        });
    }

    /// A column of a table is a row of the dictionary.
    private static Table dictionary(List<Table> tables) {
        Table dictionary = new Table(
                "all-columns",
                "a column of a table",
                List.of(
                        new Table.Column("table", Table.Type.TEXT, "", "name of the table"),
                        new Table.Column("row", Table.Type.TEXT, "", "what a row of the table is"),
                        new Table.Column("column", Table.Type.TEXT, "", "name of the column"),
                        new Table.Column("type", Table.Type.TEXT, "", "kind of value"),
                        new Table.Column("unit", Table.Type.TEXT, "", "unit of the value"),
                        new Table.Column("meaning", Table.Type.TEXT, "", "what the value is")));
        for (Table table : tables) {
            for (Table.Column column : table.columns()) {
                dictionary.row(
                        table.name(),
                        table.meaning(),
                        column.name(),
                        switch (column.type()) {
                            case TEXT -> "text";
                            case INTEGER -> "integer";
                            case REAL -> "real";
                            case YES_NO -> "yes or no";
                        },
                        column.unit(),
                        column.meaning());
            }
        }
        return dictionary;
    }

    private static void csv(Path file, Table table) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < table.columns().size(); i++) {
                out.write(i == 0 ? "" : ",");
                field(out, table.columns().get(i).name());
            }
            out.write("\r\n");
            for (@Nullable Object[] row : table.rows()) {
                for (int i = 0; i < row.length; i++) {
                    out.write(i == 0 ? "" : ",");
                    Object value = row[i];
                    if (value instanceof Double real) {
                        out.write(Digits.exact(real));
                    } else if (value != null) {
                        field(out, value.toString());
                    }
                }
                out.write("\r\n");
            }
        }
    }

    private static void field(Writer out, String text) throws IOException {
        boolean quoted = text.isEmpty()
                || text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || text.charAt(0) <= ' ';
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    private static void parquet(Path folder, List<Table> tables, int threads) throws IOException {
        Properties pinned = new Properties();
        pinned.setProperty("threads", Integer.toString(threads));
        pinned.setProperty("preserve_insertion_order", "true");
        pinned.setProperty("temp_directory", folder.resolve("duckdb.tmp").toString());
        pinned.setProperty("autoinstall_known_extensions", "false");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", pinned)) {
            DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
            for (Table table : tables) {
                parquet(duck, folder.resolve(table.name() + ".parquet"), table);
            }
        } catch (SQLException e) {
            throw new IOException("cannot write the tables as Parquet: " + e.getMessage(), e);
        }
    }

    private static void parquet(DuckDBConnection duck, Path file, Table table) throws SQLException {
        StringBuilder create = new StringBuilder("CREATE OR REPLACE TABLE written (");
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            create.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(column.name())
                    .append("\" ")
                    .append(column.type().sql());
        }
        try (Statement statement = duck.createStatement()) {
            statement.execute(create.append(')').toString());
        }
        try (DuckDBAppender appender = duck.createAppender("main", "written")) {
            for (@Nullable Object[] row : table.rows()) {
                appender.beginRow();
                for (Object value : row) {
                    switch (value) {
                        case null -> appender.appendNull();
                        case String text -> appender.append(text);
                        case Long whole -> appender.append(whole.longValue());
                        case Double real -> appender.append(real.doubleValue());
                        case Boolean yes -> appender.append(yes.booleanValue());
                        default -> throw new IllegalStateException("a value of " + value.getClass());
                    }
                }
                appender.endRow();
            }
        }
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY written TO '" + file.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 3, ROW_GROUP_SIZE " + ROW_GROUP + ")");
            statement.execute("DROP TABLE written");
        }
    }
}
