package assay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// `run.json`: when, where and how long. The only file of a result that differs from run to run.
///
/// Whoever runs says it: this package asks no clock and no machine.
///
/// @param commit of the checkout that ran; left out where that is not known
/// @param started as ISO 8601 in UTC
/// @param personMonths simulated, all worlds and draws together
public record RunRecord(
        String version,
        Optional<String> commit,
        String started,
        double secondsToFirstResult,
        double seconds,
        long personMonths,
        int threads,
        String machine,
        int processors,
        long heapBytes,
        String jdk,
        String system) {

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("assay", version);
        commit.ifPresent(hash -> all.put("commit", hash));
        all.put("started", started);
        all.put("seconds_to_first_result", tenths(secondsToFirstResult));
        all.put("seconds", tenths(seconds));
        all.put("person_months", personMonths);
        all.put("threads", threads);
        all.put("machine", machine);
        all.put("processors", processors);
        all.put("heap_bytes", heapBytes);
        all.put("jdk", jdk);
        all.put("system", system);
        return Json.of(all);
    }

    private static BigDecimal tenths(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP);
    }
}
