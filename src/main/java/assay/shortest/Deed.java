package assay.shortest;

/**
 * One thing that the person does and that every source that can know of it writes down on the same day.
 *
 * @param behaviour by the world's number
 * @param day of the life
 */
public record Deed(int behaviour, int day) {}
