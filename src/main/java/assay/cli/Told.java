package assay.cli;

import java.util.List;
import java.util.Map;

/**
 * Something of the library in three forms.
 *
 * @param lines for a person
 * @param plain read aloud, in sentences alone
 * @param fields for a program
 */
record Told(List<String> lines, List<String> plain, Map<String, Object> fields) {}
