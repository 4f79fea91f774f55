package assay.report.account;

import assay.check.Checked.Alternated;
import assay.law.Rulebook;
import assay.plan.Listing;
import assay.plan.World;
import assay.study.Inquiry;
import java.util.Optional;

/** What things are called in plain words. */
final class Titles {
    private final Inquiry inquiry;

    Titles(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    String behaviour(String id) {
        return Optional.ofNullable(inquiry.question().catalogue().behaviours().get(id))
                .map(behaviour -> behaviour.title())
                .orElse(id);
    }

    String domain(String id) {
        return inquiry.resolution().checked().worlds().stream()
                .flatMap(
                        world -> Optional.ofNullable(world.assumptions().wants().get(id)).stream())
                .map(want -> want.title())
                .findFirst()
                .orElse(id);
    }

    String regime(String id) {
        return book(id).map(Rulebook::title).orElse(id);
    }

    private Optional<Rulebook> book(String id) {
        return inquiry.resolution().checked().worlds().stream()
                .flatMap(world -> Optional.ofNullable(world.books().get(id)).stream())
                .findFirst();
    }

    String list(World world, Listing list) {
        String regime = world.regimes().get(list.regime()).id();
        return book(regime)
                .flatMap(book -> Optional.ofNullable(book.sections().lists().get(list.id())))
                .flatMap(assay.law.Listing::title)
                .orElse(list.id());
    }

    /** {@code A (as it is)}. */
    String world(String id) {
        return inquiry.resolution().checked().worlds().stream()
                .map(Alternated::alternative)
                .filter(alternative -> alternative.id().equals(id))
                .map(alternative -> id + " (" + alternative.title() + ")")
                .findFirst()
                .orElse(id);
    }
}
