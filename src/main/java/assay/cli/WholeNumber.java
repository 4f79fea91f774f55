package assay.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from an option. */
final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'" + written + "' is no whole number");
        }
    }
}
