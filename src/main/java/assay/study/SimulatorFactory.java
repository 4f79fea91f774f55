package assay.study;

import assay.plan.Model;
import assay.tally.Layout;
import assay.tally.Simulator;

/** Makes simulators of a model; each serves one thread. */
public interface SimulatorFactory {
    Simulator simulator(Model model, Layout layout);
}
