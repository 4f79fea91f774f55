package assay.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tidy table of a result: one observation a row, every column with its unit and its meaning (Wickham
/// 2014, "Tidy Data").
///
/// A value that is undefined is null in its row; why stands in a column of its own.
public final class Table {
    public enum Type {
        TEXT("VARCHAR"),
        INTEGER("BIGINT"),
        REAL("DOUBLE"),
        YES_NO("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /// @param unit persons, person-days, per 1,000, month, –
    public record Column(String name, Type type, String unit, String meaning) {
        public Column {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("'" + name + "' is no name of a column");
            }
        }
    }

    private final String name;
    private final String meaning;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /// @param name of the files, without ending
    /// @param meaning one sentence: what a row is
    public Table(String name, String meaning, List<Column> columns) {
        if (!name.matches("[a-z][a-z0-9-]*") || name.equals(Tables.DICTIONARY)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a table");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException(name + " has two columns of one name");
        }
        this.name = name;
        this.meaning = meaning;
        this.columns = List.copyOf(columns);
    }

    /// Adds a row: String, Long or Integer, Double, Boolean by the type of the column, or null.
    public Table row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    name + ": " + values.length + " values in " + columns.size() + " columns");
        }
        @Nullable Object[] row = new Object[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = checked(columns.get(i), values[i]);
        }
        rows.add(row);
        return this;
    }

    private @Nullable Object checked(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object kept = switch (column.type()) {
            case TEXT -> value instanceof String ? value : null;
            case INTEGER -> value instanceof Integer i ? Long.valueOf(i) : value instanceof Long ? value : null;
            case REAL -> value instanceof Double d ? (Double.isNaN(d) ? null : d + 0.0) : null;
            case YES_NO -> value instanceof Boolean ? value : null;
        };
        if (kept == null && !value.equals(Double.NaN)) {
            throw new IllegalArgumentException(
                    name + "." + column.name() + ": " + value + " is not of type " + column.type());
        }
        return kept;
    }

    public String name() {
        return name;
    }

    public String meaning() {
        return meaning;
    }

    public List<Column> columns() {
        return columns;
    }

    public int size() {
        return rows.size();
    }

    /// Row by row, in the order in which they were added.
    List<@Nullable Object[]> rows() {
        return Collections.unmodifiableList(rows);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(columns.stream().map(Column::name).toArray()) + " × " + rows.size();
    }
}
