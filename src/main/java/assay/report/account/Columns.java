package assay.report.account;

import assay.measure.Subject;
import assay.plan.World;
import assay.report.Quoted;
import assay.report.Table.Column;
import assay.report.Table.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The columns that tables of a result share, and how they say what stands in them.
final class Columns {
    private static final String NO_UNIT = "";

    static final Column WORLD = text("alternative", "id of the alternative");

    static final Column MONTH = text("month", "month of the window, as YYYY-MM");

    static final Column CHANCE_LOW = real("chance_low", "as the share", "lower end of its 95 % interval of chance");

    static final Column CHANCE_HIGH = real("chance_high", "as the share", "upper end of its 95 % interval of chance");

    private Columns() {}

    /// A column of words.
    static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, NO_UNIT, meaning);
    }

    static Column whole(String name, String unit, String meaning) {
        return new Column(name, Type.INTEGER, unit, meaning);
    }

    static Column real(String name, String unit, String meaning) {
        return new Column(name, Type.REAL, unit, meaning);
    }

    static @Nullable Double low(Quoted share) {
        return share.chance() == null ? null : share.chance().low();
    }

    static @Nullable Double high(Quoted share) {
        return share.chance() == null ? null : share.chance().high();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String list(World world, int list) {
        return world.regimes().get(world.lists().get(list).regime()).id() + "/"
                + world.lists().get(list).id();
    }

    static String comparison(Subject subject) {
        return switch (subject) {
            case Subject.World _ -> "none";
            case Subject.Difference _ -> "difference";
            case Subject.Ratio _ -> "ratio";
            case Subject.GroupDifference _ -> "group-difference";
            case Subject.GroupRatio _ -> "group-ratio";
        };
    }

    static String first(Subject subject) {
        return switch (subject) {
            case Subject.World(String world) -> world;
            case Subject.Difference(String minuend, String _) -> minuend;
            case Subject.Ratio(String minuend, String _) -> minuend;
            case Subject.GroupDifference(String world, String _) -> world;
            case Subject.GroupRatio(String world, String _) -> world;
        };
    }

    static String second(Subject subject) {
        return switch (subject) {
            case Subject.World _ -> "";
            case Subject.Difference(String _, String subtrahend) -> subtrahend;
            case Subject.Ratio(String _, String subtrahend) -> subtrahend;
            case Subject.GroupDifference(String _, String reference) -> reference;
            case Subject.GroupRatio(String _, String reference) -> reference;
        };
    }
}
