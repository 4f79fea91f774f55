package assay.plan;

import java.util.List;

/// How a state changes conduct, wants or exits from the next month on.
///
/// @param index order of application (order of id)
/// @param processes processes (index) whose multiplier it changes
/// @param when condition on the recorded chain at the end of a month
/// @param times 8.24 fixed point
/// @param forgo chance that a want in the domains of `processes` is forgone if it would be barred
public record Response(int index, String id, List<Integer> processes, Expression when, int times, Chance forgo) {}
