package assay.engine;

import assay.chance.Mark;
import assay.chance.SplitMix;
import assay.plan.Behaviour;
import assay.plan.Model;
import assay.plan.Regime;
import assay.tally.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One world of one community, month by month, day by day: the order of steps of `docs/model.md`, section 4.
final class WorldRun {
    final WorldState s;
    final Counting counting;
    private final Model model;
    private final WorldTables tables;
    private final People people;
    private final Shared shared;
    private final CalmMonth calm;
    private long[] recurrences = new long[64];
    private int[] arriving = new int[64];
    private long[] reviews = new long[64];
    private int recurrenceCount;
    private int arrivingCount;
    private int reviewCount;
    private final @Nullable Barring barring;
    private final int[] dirty;
    private final boolean[] isDirty;
    private int dirtyCount;
    private boolean everybodyDirty;
    /// how many have a response on
    private int respondents;

    WorldRun(
            Model model,
            Layout layout,
            WorldTables tables,
            People people,
            Shared shared,
            CalmMonth calm,
            int most,
            @Nullable Watch watch) {
        this.calm = calm;
        this.model = model;
        this.tables = tables;
        this.people = people;
        this.shared = shared;
        counting = new Counting(model, layout, tables, people, most);
        s = new WorldState(tables, people, shared, calm, model.months(), most, counting, watch);
        barring = Barring.in(tables) ? new Barring(model, s, most) : null;
        counting.barring = barring;
        dirty = new int[most];
        isDirty = new boolean[most];
    }

    /// Sets up the first residents.
    void start(long[] personMarks) {
        s.clear();
        s.newDay(-1);
        counting.start();
        if (barring != null) {
            barring.clear();
        }
        dirtyCount = 0;
        respondents = 0;
        s.nextVersion = 0;
        Arrays.fill(isDirty, false);
        if (s.truth.length == 0 && !s.lists.anyStock) {
            System.arraycopy(personMarks, 0, s.personMark, 0, people.size);
        } else {
            for (int i = 0; i < people.size; i++) {
                settle(i, personMarks[i], 0, false);
            }
        }
        everybodyDirty = true;
        for (int i = 0; s.trace != null && i < people.size; i++) {
            s.trace.starts(i, 0);
        }
    }

    private void settle(int i, long personMark, int t, boolean newcomer) {
        s.personMark[i] = personMark;
        for (int f = 0; f < s.truth.length; f++) {
            assay.plan.Fact fact = tables.world.facts().get(f);
            s.truth[f][i] = fact.heads()
                    ? people.heads[i]
                    : fact.share()[people.stratum[i]].yes(Mark.hash(personMark, s.factStartKeys[f]));
        }
        s.lists.stock(i, t, newcomer);
    }

    private void soil(int i) {
        if (!isDirty[i]) {
            isDirty[i] = true;
            dirty[dirtyCount++] = i;
        }
    }

    /// Steps 1 and 2: who leaves, and how those who are there respond.
    void monthBegins(int month, MonthOccasions occasions) {
        int first = 30 * month;
        turnover(occasions.turnover, first);
        if (first == counting.windowStart) {
            counting.openWindow();
            if (barring != null) {
                barring.openWindow();
            }
        }
        counting.month = month - model.warmUp();
        respond(first);
        s.conduct.newMonth();
        s.redress.newMonth(month);
        s.wants.turns.newMonth(month);
    }

    /// Steps 3 to 12 of a month.
    void month(int month, MonthOccasions occasions) {
        int first = 30 * month;
        counting.shared(shared, calm);
        for (int d = 0; d < 30; d++) {
            if (!idle(first + d, d, occasions)) {
                day(first + d, d, occasions);
            }
        }
        counting.monthEnds();
        if (counting.open) {
            s.redress.monthEnds(first + 29);
            s.wants.turns.monthEnds(first + 29);
        }
        for (int k = 0; k < s.deniedBeforeCount; k++) {
            s.deniedBefore[s.deniedBeforeList[k]] = 0;
            soil(s.deniedBeforeList[k]);
        }
        for (int k = 0; k < s.deniedCount; k++) {
            int i = s.deniedList[k];
            s.deniedBefore[i] = s.denied[i];
            s.denied[i] = 0;
            soil(i);
        }
        int[] spare = s.deniedBeforeList;
        s.deniedBeforeList = s.deniedList;
        s.deniedBeforeCount = s.deniedCount;
        s.deniedList = spare;
        s.deniedCount = 0;
    }

    /// The study is over.
    void end() {
        if (barring != null) {
            barring.ends();
        }
        counting.ends(s.days);
    }

    private void turnover(MonthOccasions.Batch leavers, int first) {
        s.newDay(first);
        for (int k = 0; k < leavers.size; k++) {
            int i = leavers.residents[k];
            if (s.trace != null) {
                s.trace.leaves(i, first);
            }
            leave(i, first);
            counting.born(i, first);
            settle(i, SplitMix.mix64(leavers.marks[k]), first, true);
            if (s.trace != null) {
                s.trace.comes(i, first);
            }
            soil(i);
            s.touch(i);
        }
    }

    private void leave(int i, int t) {
        if (barring != null) {
            barring.leaves(i, t);
        }
        counting.leaves(i, t);
        for (int b = 0; b < s.spell.length; b++) {
            if (s.spell[b].length > 0 && s.spell[b][i] != 0) {
                for (int p = s.spellPieces[b][i]; p >= 0; p = s.pieces.nextOfSpell[p]) {
                    s.calendar.add(t, WorldState.close(p, s.pieces.generation[p]));
                }
                s.spell[b][i] = 0;
                shared.inSpell[b][i]--;
                s.spellPieces[b][i] = -1;
            }
            if (s.actedInMonth[b].length > 0) {
                s.actedInMonth[b][i] = -1;
            }
        }
        s.ledger.empty(i);
        s.lists.forget(i);
        s.redress.leaves(i);
        for (byte[] found : s.found) {
            found[i] = 0;
        }
        s.incarnation[i]++;
        s.split[i] = false;
        s.busy[i] = 0;
        s.onSome[i] = false;
        s.denied[i] = 0;
        s.deniedBefore[i] = 0;
        respondents -= s.responding[i] != 0 ? 1 : 0;
        shared.responding[i] -= (byte) (s.responding[i] != 0 ? 1 : 0);
        s.responding[i] = 0;
    }

    private void respond(int t) {
        if (tables.responses.length == 0) {
            return;
        }
        if (everybodyDirty) {
            everybodyDirty = false;
            for (int stratum = 0; stratum < people.firstOfStratum.length - 1; stratum++) {
                respondAll(people.firstOfStratum[stratum], people.firstOfStratum[stratum + 1], t);
            }
        }
        for (int k = 0; k < dirtyCount; k++) {
            respond(dirty[k], t);
            isDirty[dirty[k]] = false;
        }
        dirtyCount = 0;
    }

    /// The residents of a stratum: where nothing tells them apart, the first answers for all while the answer is no.
    private void respondAll(int from, int end, int t) {
        for (int i = from; i < end; i++) {
            respond(i, t);
            if (tables.alike && respondents == 0) {
                return;
            }
        }
    }

    private void respond(int i, int t) {
        int on = 0;
        for (int r = 0; r < tables.responses.length; r++) {
            if (tables.when[r].holds(s, i, 0, t - 1)) {
                on |= 1 << tables.responses[r].index();
            }
        }
        if (s.trace != null) {
            s.trace.responds(i, on, t);
        }
        int more = (on != 0 ? 1 : 0) - (s.responding[i] != 0 ? 1 : 0);
        respondents += more;
        shared.responding[i] += (byte) more;
        s.responding[i] = on;
        s.busy(i, 4, on != 0);
    }

    private void day(int t, int d, MonthOccasions occasions) {
        if (d > 0) {
            s.newDay(t);
        }
        s.scores.newDay();
        boolean begins = t >= s.nextVersion;
        versions(t);
        if (tables.wholeDays) {
            assessments(t);
        }
        s.wants.takeEffect();
        runOut(t);
        if (t == 0) {
            s.touchAll();
            if (tables.spells) {
                initialSpells();
            }
        }
        recurrences(t);
        s.conduct.day(occasions, d * MonthOccasions.STEPS + MonthOccasions.CONDUCT, t);
        s.conduct.arrivals(arriving, arrivingCount, t);
        if (d == 29) {
            s.conduct.quotas(occasions, t);
        }
        reviewsAndApplications(t, d, occasions);
        if (s.everybody) {
            judgeEverybody(t);
        } else {
            for (int k = 0; k < s.touchedCount; k++) {
                judge(s.touched[k], t);
            }
        }
        if (barring != null) {
            if (begins) {
                barring.versionBegan();
            }
            barring.settle(t);
        }
        if (t == counting.windowStart) {
            counting.firstDaySeen();
        }
        s.wants.spread(t);
        wants(t, d, occasions);
    }

    /// A day on which nothing can happen.
    private boolean idle(int t, int d, MonthOccasions occasions) {
        int slot = d * MonthOccasions.STEPS;
        return occasions.from[slot] == occasions.from[slot + MonthOccasions.STEPS]
                && s.calendar.first(t) < 0
                && t < s.nextVersion
                && t != counting.windowStart
                && !(d == 0 && s.touchedCount > 0)
                && !(d == 29 && tables.quotas)
                && !tables.reviews
                && !s.wants.contagious
                && !s.wants.turns.pending();
    }

    private void judge(int i, int t) {
        s.scores.judge(i, t);
        if (!tables.dayOfJudgingShows && s.ledger.watched[i] == 0 && !s.onSome[i] && !s.lists.mayEnterLoosely(i, t)) {
            s.lists.pass(i);
            counting.judgedGrades(s, i, t);
            if (s.trace != null) {
                s.trace.judged(i, t);
            }
            if (tables.listingsAlone) {
                return;
            }
        } else {
            s.lists.judge(i, t);
            counting.judged(s, i, t);
            if (s.trace != null) {
                s.trace.judged(i, t);
            }
        }
        if (tables.responses.length > 0) {
            soil(i);
        }
    }

    /// On day 0 residents of a stratum to whom nothing happened are judged once for all, if nothing tells them apart.
    private void judgeEverybody(int t) {
        int[] first = people.firstOfStratum;
        for (int stratum = 0; stratum < first.length - 1; stratum++) {
            int from = first[stratum];
            int end = first[stratum + 1];
            int sample = from;
            while (sample < end && s.isTouched(sample)) {
                sample++;
            }
            if (t == 0 && tables.alike && sample < end) {
                judge(sample, t);
                if (s.lists.onNone(sample)) {
                    s.scores.alike(sample, from, end);
                    counting.alike(sample, from, end);
                    for (int i = from; s.touchedCount > 0 && i < end; i++) {
                        if (s.isTouched(i)) {
                            judge(i, t);
                        }
                    }
                    continue;
                }
            }
            for (int i = from; i < end; i++) {
                judge(i, t);
            }
        }
        everybodyDirty = true;
        if (s.wants.contagious) {
            s.touchedCount = people.size;
            for (int i = 0; i < people.size; i++) {
                s.touched[i] = i;
            }
        }
    }

    private void versions(int t) {
        if (t < s.nextVersion) {
            return;
        }
        s.nextVersion = Integer.MAX_VALUE;
        for (int r = 0; r < tables.regimes.length; r++) {
            Regime regime = tables.regimes[r];
            int now = s.version[r];
            while (now + 1 < regime.versions().size()
                    && Math.max(0, regime.versions().get(now + 1).from()) <= t) {
                now++;
                Regime.Version version = regime.versions().get(now);
                boolean transition = s.version[r] >= 0 && t > 0;
                s.version[r] = now;
                s.scores.assess(r);
                Regime.Scoring scoring = version.scoring();
                s.scoring[r] = scoring;
                s.ledger.starts[r] = scoring == null ? 0 : scoring.start();
                if (transition) {
                    s.versionBeganOn = t;
                    s.ledger.change(r, now, version.ledger());
                    for (int i = 0; i < people.size; i++) {
                        s.scores.judge(r, i, t);
                    }
                    s.lists.change(r, now, version.listings(), t);
                    s.redress.versionBegan(r, version.pending(), t);
                }
                s.touchAll();
            }
            if (now + 1 < regime.versions().size()) {
                s.nextVersion =
                        Math.min(s.nextVersion, regime.versions().get(now + 1).from());
            }
        }
    }

    private void assessments(int t) {
        for (int r = 0; r < tables.regimes.length; r++) {
            Regime.Scoring scoring = s.scoring[r];
            if (scoring == null) {
                continue;
            }
            if (scoring.assessedOn(t)) {
                s.scores.assess(r);
                s.touchAll();
            }
            if (scoring.cap() == Regime.Cap.PERIOD_END && t % 360 == 0) {
                s.touchAll();
            }
        }
    }

    private void runOut(int t) {
        recurrenceCount = 0;
        arrivingCount = 0;
        reviewCount = 0;
        for (int at = s.calendar.first(t); at >= 0; at = s.calendar.next(at)) {
            long event = s.calendar.what(at);
            int i = (int) (event >>> 48) & 0xFFF;
            switch ((int) (event >>> 60)) {
                case WorldState.EXPIRE_PLAIN -> {
                    if ((int) (event >>> 32 & 0xFFFF) == (s.incarnation[i] & 0xFFFF)) {
                        s.ledger.expirePlain(i, (int) (event >>> 20) & 0xFFF, (short) (event >>> 4), (int) event & 15);
                    }
                }
                case WorldState.EXPIRE -> {
                    int e = (int) (event >>> 32) & 0x0FFF_FFFF;
                    if ((s.ledger.generation[e] & 0x0FFF_FFFF) == ((int) (event >>> 4) & 0x0FFF_FFFF)) {
                        s.ledger.remove(e, (int) event & 15);
                    }
                }
                case WorldState.CLOSE -> {
                    int p = (int) (event >>> 30) & 0x3FFF_FFFF;
                    if ((s.pieces.generation[p] & 0x3FFF_FFFF) == ((int) event & 0x3FFF_FFFF)) {
                        s.pieces.close(p, s.ledger);
                    }
                }
                case WorldState.OVER -> {
                    int b = (int) (event >>> 36) & 0xFFF;
                    if (s.spell[b][i] == 2 && s.spellStart[b][i] == (int) (event & 0xFFFFF)) {
                        s.conduct.over(b, i);
                        s.touch(i);
                    }
                }
                case WorldState.TOUCH -> {
                    if (s.lists.mayEnd((int) event & 0xFFF, t)) {
                        s.touch((int) event & 0xFFF);
                    }
                }
                case WorldState.RECUR -> {
                    if (recurrenceCount == recurrences.length) {
                        recurrences = Arrays.copyOf(recurrences, 2 * recurrenceCount);
                    }
                    recurrences[recurrenceCount++] = event;
                }
                case WorldState.ARRIVE -> {
                    if (arrivingCount == arriving.length) {
                        arriving = Arrays.copyOf(arriving, 2 * arrivingCount);
                    }
                    arriving[arrivingCount++] = (int) event;
                }
                default -> {
                    if (reviewCount == reviews.length) {
                        reviews = Arrays.copyOf(reviews, 2 * reviewCount);
                    }
                    reviews[reviewCount++] = event;
                }
            }
        }
        s.calendar.done(t);
    }

    private void initialSpells() {
        for (int i = 0; i < people.size; i++) {
            if (s.incarnation[i] > 0) {
                continue;
            }
            for (Behaviour behaviour : tables.behaviours) {
                int b = behaviour.index();
                if ((behaviour.nature() == Behaviour.Nature.SPELL || behaviour.nature() == Behaviour.Nature.MONTHLY)
                        && s.conduct.may(behaviour, i)
                        && tables.world.initially()[b][people.stratum[i]].yes(
                                Mark.hash(s.personMark[i], tables.shareKeys[b][2]))) {
                    s.conduct.begin(b, i, Mark.hash(s.personMark[i], tables.shareKeys[b][3]), 0);
                }
            }
        }
    }

    private void recurrences(int t) {
        if (recurrenceCount > 1) {
            Arrays.sort(recurrences, 0, recurrenceCount);
        }
        for (int k = 0; k < recurrenceCount; k++) {
            long event = recurrences[k];
            s.conduct.recur(
                    (int) (event >>> 48) & 0xFFF,
                    (int) (event >>> 36) & 0xFFF,
                    (int) (event >>> 16) & 0xFFFFF,
                    (int) event & 0xFFFF,
                    t);
        }
    }

    private void reviewsAndApplications(int t, int d, MonthOccasions occasions) {
        for (int pass = WorldState.NOTICE; reviewCount > 0 && pass <= WorldState.FILE; pass++) {
            for (int k = 0; k < reviewCount; k++) {
                long event = reviews[k];
                int i = (int) (event >>> 40) & 0xFFF;
                if ((int) (event >>> 60) == pass && (s.incarnation[i] & 0xFFFFF) == ((int) event & 0xFFFFF)) {
                    s.redress.due(pass, (int) (event >>> 52) & 0xFF, i, (int) (event >>> 20) & 0xFFFFF, t);
                }
            }
        }
        int slot = d * MonthOccasions.STEPS + MonthOccasions.APPLICATIONS;
        for (int k = occasions.from[slot]; k < occasions.from[slot + 1]; k++) {
            int meta = occasions.metas[k];
            int process = MonthOccasions.process(meta);
            int list = tables.subject[process];
            int i = MonthOccasions.owner(meta);
            if (list < tables.lists.length
                    && !idle(list, i)
                    && Conduct.below(occasions.marks[k], MonthOccasions.band(meta), s.conduct.multiplier(process, i))) {
                s.lists.applied(list, i, t);
            }
        }
        if (tables.reviews) {
            s.redress.decide(t);
        }
    }

    /// An application can come to nothing: no record that a rule of entry asks for is live in any lane.
    private boolean idle(int list, int i) {
        return tables.lists[list].needsRecords && s.ledger.watched[i] == 0 && !tables.dayOfJudgingShows;
    }

    private void wants(int t, int d, MonthOccasions occasions) {
        int slot = d * MonthOccasions.STEPS + MonthOccasions.WANTS;
        for (int k = occasions.from[slot]; k < occasions.from[slot + 1]; k++) {
            int meta = occasions.metas[k];
            int process = MonthOccasions.process(meta);
            int i = MonthOccasions.owner(meta);
            int onlyIf = tables.wantOnlyIf[tables.subject[process]];
            if ((onlyIf < 0 || s.truth[onlyIf][i])
                    && Conduct.below(occasions.marks[k], MonthOccasions.band(meta), s.conduct.multiplier(process, i))) {
                s.wants.want(process, tables.subject[process], i, occasions.marks[k], t);
            }
        }
        s.wants.turns.day(t);
    }
}
