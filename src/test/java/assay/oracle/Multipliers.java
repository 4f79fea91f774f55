package assay.oracle;

import assay.plan.Process;
import assay.plan.Response;

/** What responses make of the rates of a month (section 4, step 2). */
final class Multipliers {
    private final WorldRun run;

    Multipliers(WorldRun run) {
        this.run = run;
    }

    void month(int month) {
        int yesterday = 30 * month - 1;
        for (Person person : run.slots) {
            person.responses.clear();
            for (Response response : run.world.responses()) {
                if (run.conditions.holds(response.when(), person, Lane.RECORDED, yesterday)) {
                    person.responses.add(response.index());
                    run.seen("a response is on");
                }
            }
            for (Process process : run.model.processes()) {
                long multiplier = run.world.base()[process.index()][person.stratum];
                for (Response response : run.world.responses()) {
                    if (person.responses.contains(response.index())
                            && response.processes().contains(process.index())) {
                        multiplier = Math.min((multiplier * response.times()) >> 24, Integer.MAX_VALUE);
                        run.seen(
                                response.times() < 1 << 24
                                        ? "a response dampens"
                                        : "a response raises or only forgoes");
                    }
                }
                person.multipliers.put(process.index(), (int) multiplier);
            }
        }
    }
}
