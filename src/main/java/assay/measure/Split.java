package assay.measure;

/**
 * The part of a measure that a figure is about: one kind of wrong, one life domain, one list; or the whole.
 *
 * @param dimension what it is split by: {@code kind}, {@code domain}, {@code list}, {@code stage}, {@code part},
 *     {@code order}, {@code behaviour}, {@code reading}; {@code whole} if it is not split
 * @param value which of them
 */
public record Split(String dimension, String value) {
    public static final Split WHOLE = new Split("whole", "whole");

    public boolean whole() {
        return equals(WHOLE);
    }
}
