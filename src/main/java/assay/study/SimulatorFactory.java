package assay.study;

import assay.plan.Model;
import assay.tally.Layout;
import assay.tally.Simulator;
import assay.tally.Stepping;

/** Makes simulators of a model; each serves one thread. */
public interface SimulatorFactory {
    Simulator simulator(Model model, Layout layout);

    /** One that stops at the end of each month, for a closed model. */
    default Stepping stepping(Model model, Layout layout) {
        if (simulator(model, layout) instanceof Stepping stepping) {
            return stepping;
        }
        throw new IllegalStateException("this simulator knows no offices of the whole place");
    }
}
