package assay.oracle;

/**
 * One preordained moment at which something may happen to a resident, shared by all worlds.
 *
 * @param process index of the process
 * @param index number among the occasions of the process in its month, those of nobody left out
 * @param day day counted from the first of the warm-up
 * @param level 8.24 fixed point, relative to the resident's reference rate
 */
record Occasion(int process, int index, int resident, int day, int level, long mark) {}
