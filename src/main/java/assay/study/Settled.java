package assay.study;

import assay.plan.Model;
import java.util.List;

/** A study with every number settled: once at central values, and anywhere within the ranges. */
public interface Settled {
    /** The model at central values. */
    Model central();

    /** Names of the numbers that have a range. */
    List<String> parameters();

    /**
     * The model of a draw: the same place, worlds and lists with other numbers.
     *
     * @param fractions for each parameter how far it lies in its range, in multiples of 2⁻⁶⁴, unsigned
     */
    Model drawn(long[] fractions);
}
