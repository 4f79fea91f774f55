package assay.text;

import assay.text.Node.Entry;
import assay.text.Node.Mapping;
import assay.text.Node.Scalar;
import assay.text.Node.Sequence;
import assay.text.PersonColumns.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boundary: refuses an input that looks like rows about persons. Assay simulates; it does not score anyone, and it
 * has no way to take a table of people. Whatever is read goes through here ({@link Tree#read}); there is no switch.
 *
 * <p>What counts, in a separated table, in a list of groups, in a group of groups or in one group alone:
 *
 * <ol>
 *   <li>a column that identifies a person (identity number, telephone, birth date, …);
 *   <li>a column of names or addresses, unless the table counts (a column such as {@code count} or {@code share});
 *   <li>a table with a row per person: a column such as {@code customer-id}, or personal attributes beside a column in
 *       which no value stands twice, and nothing that counts;
 *   <li>a value shaped like an 18-digit identity number (GB 11643) or like a telephone number.
 * </ol>
 *
 * <p>A file is refused once, at the first sign. This cannot stop somebody who renames columns; it stops mistakes, and it
 * says to everyone else what Assay is not for.
 */
public final class PersonRows {

    private static final Pattern ADDRESS_OF_A_PAGE = Pattern.compile("[A-Za-z]{2,10}://\\S+");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z.])[1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(\\+?[0-9]{2}[ -]?)?1[3-9][0-9]([ -]?)[0-9]{4}\\2[0-9]{4}|\\+[0-9]{1,3}([ -]?[0-9]{2,4}){3,4}");
    private static final int FEW_ROWS = 5;

    private PersonRows() {}

    /** Looks at a text before it is taken for YAML: for tables, and for values anywhere. */
    public static boolean refuseIfRows(SourceText source, Problems problems) {
        Optional<Problem> problem = identityNumber(source).or(() -> table(source));
        problem.ifPresent(problems::add);
        return problem.isPresent();
    }

    /** Looks at a tree: for lists of groups, groups of groups, and columns written as lists. */
    public static boolean refuseIfRows(Node root, Problems problems) {
        Optional<Problem> problem = inTree(root);
        problem.ifPresent(problems::add);
        return problem.isPresent();
    }

    /** The refusal of a key that gives a person away, in a group that speaks of one person; empty for any other key. */
    public static Optional<Problem> givesAway(Scalar key) {
        Kind kind = PersonColumns.kind(key.text());
        return kind.identifies() || kind.suggests() || kind == Kind.PERSON
                ? Optional.of(refusal(key.at(), "the key '" + key.text() + "' looks like " + kind.words()))
                : Optional.empty();
    }

    // ---- tables

    private static Optional<Problem> table(SourceText source) {
        int first = 1;
        while (first <= source.lineCount() && isIdle(source.line(first))) {
            first++;
        }
        if (first > source.lineCount()) {
            return Optional.empty();
        }
        String header = source.line(first);
        String separator = separator(header);
        if (separator.isEmpty()) {
            return telephones(source);
        }
        List<String> columns = fields(header, separator);
        List<List<String>> rows = new ArrayList<>();
        for (int line = first + 1; line <= source.lineCount(); line++) {
            List<String> row = fields(source.line(line), separator);
            if (row.size() == columns.size()) {
                rows.add(row);
            }
        }
        Position at = new Position(source.name(), first, 1, header.codePointCount(0, header.length()));
        Optional<Problem> named = columns(columns, at).filter(_ -> !rows.isEmpty());
        return named.or(() -> rowPerPerson(columns, rows, at)).or(() -> telephones(source));
    }

    private static boolean isIdle(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    /** The character that cuts the header into most columns; none if it is no header. */
    private static String separator(String header) {
        String best = "";
        int most = 1;
        for (String separator : List.of(",", "\t", ";", "|", "，")) {
            int columns = fields(header, separator).size();
            if (columns > most) {
                most = columns;
                best = separator;
            }
        }
        return best;
    }

    private static List<String> fields(String line, String separator) {
        return Arrays.stream(line.split(Pattern.quote(separator), -1))
                .map(f -> f.strip().replaceAll("^[\"']|[\"']$", ""))
                .toList();
    }

    private static Optional<Problem> columns(List<String> columns, Position at) {
        boolean counts = columns.stream().anyMatch(c -> PersonColumns.kind(c) == Kind.COUNTED);
        for (String column : columns) {
            Kind kind = PersonColumns.kind(column);
            if (kind.identifies() || (kind.suggests() && !counts)) {
                return Optional.of(refusal(at, "the column '" + column + "' looks like " + kind.words()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> rowPerPerson(List<String> columns, List<List<String>> rows, Position at) {
        List<Kind> kinds = columns.stream().map(PersonColumns::kind).toList();
        if (rows.isEmpty() || kinds.contains(Kind.COUNTED)) {
            return Optional.empty();
        }
        if (kinds.contains(Kind.PERSON)) {
            String column = columns.get(kinds.indexOf(Kind.PERSON));
            return Optional.of(refusal(at, "the column '" + column + "' makes this a table with a row per person"));
        }
        long attributes = kinds.stream().filter(k -> k == Kind.ATTRIBUTE).count();
        if (attributes >= 2 && rows.size() >= FEW_ROWS && hasKeyColumn(columns.size(), rows)) {
            return Optional.of(
                    refusal(at, "personal attributes with nothing counted make this a table with a row per person"));
        }
        return Optional.empty();
    }

    private static boolean hasKeyColumn(int columns, List<List<String>> rows) {
        for (int column = 0; column < columns; column++) {
            Set<String> values = new HashSet<>();
            for (List<String> row : rows) {
                values.add(row.get(column));
            }
            if (values.size() == rows.size()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Problem> telephones(SourceText source) {
        Position first = null;
        int lines = 0;
        for (int line = 1; line <= source.lineCount(); line++) {
            for (String field : source.line(line).split("[,;|\\t]", -1)) {
                if (TELEPHONE.matcher(field.strip()).matches()) {
                    first = lines++ == 0 ? new Position(source.name(), line, 1, 1) : first;
                    break;
                }
            }
        }
        return first != null && lines >= 2
                ? Optional.of(refusal(first, lines + " lines hold what looks like a telephone number"))
                : Optional.empty();
    }

    private static Optional<Problem> identityNumber(SourceText source) {
        for (int number = 1; number <= source.lineCount(); number++) {
            String line = source.line(number);
            if (line.length() < 18) {
                continue;
            }
            Matcher found = IDENTITY_NUMBER.matcher(withoutAddresses(line));
            if (found.find()) {
                int column = 1 + line.codePointCount(0, found.start());
                Position at = new Position(source.name(), number, column, 18);
                return Optional.of(refusal(at, "this looks like an identity number of 18 digits"));
            }
        }
        return Optional.empty();
    }

    /** Addresses of pages hold long numbers; they are blanked at equal length, so that columns stay true. */
    private static String withoutAddresses(String line) {
        return line.contains("://")
                ? ADDRESS_OF_A_PAGE.matcher(line).replaceAll(m -> " ".repeat(m.end() - m.start()))
                : line;
    }

    // ---- trees

    private static Optional<Problem> inTree(Node node) {
        return switch (node) {
            case Scalar _ -> Optional.empty();
            case Sequence list -> inList(list).or(() -> firstOf(list.items()));
            case Mapping group ->
                inGroup(group)
                        .or(() -> inGroups(group))
                        .or(() -> firstOf(
                                group.entries().stream().map(Entry::value).toList()));
        };
    }

    private static Optional<Problem> firstOf(List<Node> nodes) {
        for (Node node : nodes) {
            Optional<Problem> problem = inTree(node);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** A list of groups is a table whose columns are the keys. */
    private static Optional<Problem> inList(Sequence list) {
        List<Mapping> rows = list.items().stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
        for (Node item : list.items()) {
            if (item instanceof Scalar scalar
                    && TELEPHONE.matcher(scalar.text()).matches()) {
                return Optional.of(refusal(scalar.at(), "this looks like a telephone number"));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns =
                rows.stream().flatMap(r -> r.keys().stream()).distinct().toList();
        Optional<Problem> named = columns(columns, list.at());
        if (named.isPresent()) {
            return named;
        }
        List<List<String>> values = rows.stream()
                .filter(r -> r.keys().equals(columns))
                .map(r -> r.entries().stream().map(e -> textOf(e.value())).toList())
                .toList();
        return rowPerPerson(columns, values, list.at()).or(() -> telephoneIn(rows));
    }

    private static Optional<Problem> telephoneIn(List<Mapping> rows) {
        for (Mapping row : rows) {
            for (Entry entry : row.entries()) {
                if (entry.value() instanceof Scalar s
                        && TELEPHONE.matcher(s.text()).matches()) {
                    return Optional.of(refusal(s.at(), "this looks like a telephone number"));
                }
            }
        }
        return Optional.empty();
    }

    private static String textOf(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    /** One group with several personal keys is one person; a personal key over a list is a column. */
    private static Optional<Problem> inGroup(Mapping group) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Entry entry : group.entries()) {
            Kind kind = PersonColumns.kind(entry.key().text());
            boolean column = entry.value() instanceof Sequence list
                    && list.items().size() >= 2
                    && list.items().stream().allMatch(Scalar.class::isInstance);
            if (kind.identifies() && column) {
                return Optional.of(
                        refusal(entry.key().at(), "the key '" + entry.key().text() + "' looks like " + kind.words()));
            }
            if ((kind.identifies() || kind.suggests()) && entry.value() instanceof Scalar) {
                kinds.add(kind);
            }
        }
        if (kinds.size() >= 2 && kinds.stream().anyMatch(Kind::identifies)) {
            return Optional.of(refusal(group.at(), "these keys look like those of one person"));
        }
        return Optional.empty();
    }

    /** A group of groups is a table whose rows have names. */
    private static Optional<Problem> inGroups(Mapping group) {
        List<Mapping> rows = group.entries().stream()
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        for (String column :
                rows.stream().flatMap(r -> r.keys().stream()).distinct().toList()) {
            Kind kind = PersonColumns.kind(column);
            long filled = rows.stream()
                    .filter(r -> r.get(column).filter(Scalar.class::isInstance).isPresent())
                    .count();
            if (kind.identifies() && filled >= 2) {
                return Optional.of(refusal(group.at(), "the key '" + column + "' looks like " + kind.words()));
            }
        }
        return Optional.empty();
    }

    private static Problem refusal(Position at, String why) {
        return Problem.refused(
                        "E-PERSON",
                        at,
                        why + ", so this looks like data about real people; Assay simulates "
                                + "synthetic people and takes no data about anyone")
                .allowing("counts, shares and rates of groups");
    }
}
