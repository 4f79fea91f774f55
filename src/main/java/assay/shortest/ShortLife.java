package assay.shortest;

import assay.life.Step;
import java.util.List;

/**
 * A least grave life that leads to a bar.
 *
 * @param gravity of all its deeds together
 * @param deeds in order
 * @param steps all that the rules made of it
 * @param exact no record's life ended on the way, so nothing less grave leads there
 */
public record ShortLife(Bar bar, long gravity, List<Deed> deeds, List<Step> steps, boolean exact) {
    public ShortLife {
        deeds = List.copyOf(deeds);
        steps = List.copyOf(steps);
    }
}
