package assay.study;

import assay.measure.Group;
import assay.measure.Measure;
import assay.measure.Subject;
import java.util.List;

/**
 * What is asked of a run.
 *
 * @param groups whose figures are told; everybody is always among them
 * @param headline the measure that leads
 * @param contrast the comparison whose headline the draws are ranked by
 * @param replicates how often a closed study is simulated, each time with another seed; an open one is simulated once
 * @param draws how often the assumed numbers are drawn
 * @param threads how many communities are simulated at once
 * @param key a text that differs whenever the inputs, the seed, an option or the program do: finished work is used again
 *     only under the same one
 */
public record Request(
        List<Group> groups, Measure headline, Subject contrast, int replicates, int draws, int threads, String key) {
    public static final int MOST_REPLICATES = 64;

    public Request {
        groups = List.copyOf(groups);
        if (replicates < 1 || replicates > MOST_REPLICATES) {
            throw new IllegalArgumentException(replicates + " replicates");
        }
        if (draws < 0) {
            throw new IllegalArgumentException(draws + " draws");
        }
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }
}
