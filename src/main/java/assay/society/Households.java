package assay.society;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who in a community lives with whom: an assumed rule, without chance, of which only the sizes of households are
 * published.
 *
 * <ol>
 *   <li>Residents outside family households are taken evenly from the adults; each is a household of one.
 *   <li>Household {@code j} gets the size in whose part of the unit interval the fraction of {@code j} falls ({@link
 *       Spread}), until everybody has a place; the last household is as large as what is left.
 *   <li>As many couples as there are households of two and more: one person of the first sex and one of the other, aged 20
 *       and over, of one <em>milieu</em> (alike in everything but age and sex), of like rank by age, taken evenly.
 *   <li>Households of three and more go to couples whose second partner is under 50 first, then to the others.
 *   <li>Households of one, and larger ones for which there is no couple, are headed by adults taken evenly from the rest.
 *   <li>Those under 20 go to the couples of their milieu, the youngest to the youngest, one to each before a second to any.
 *   <li>Adults who are left go to the free places of their milieu, the oldest to the youngest couples; whoever is left after
 *       that takes any free place.
 *   <li>A household without an adult, possible only where adults are few, joins one that has an adult.
 * </ol>
 *
 * <p>Costs some twenty passes over the residents of one community and keeps nothing.
 */
final class Households {

    private static final int OF_MARRIAGEABLE_AGE = 20;
    private static final int PARENT_BELOW = 50;

    private final Strata strata;
    private final int[] upTo;
    private final int[] milieu;
    private final int milieus;
    private final boolean[] child;
    private final boolean hasSexes;
    private final boolean[] firstSex;
    private final List<Integer> byMilieuAndAge;

    Households(Strata strata, Ties ties) {
        this.strata = strata;
        this.upTo = thresholds(ties.householdSizes());
        int sex = strata.indexOf("sex").orElse(-1);
        this.hasSexes = sex >= 0;
        this.firstSex = new boolean[strata.count()];
        this.milieu = new int[strata.count()];
        this.child = new boolean[strata.count()];
        int most = 1;
        for (int stratum = 0; stratum < milieu.length; stratum++) {
            for (int a = 0; a < strata.attributes().size(); a++) {
                Attribute attribute = strata.attributes().get(a);
                if (a != sex && !attribute.id().equals("age")) {
                    milieu[stratum] = milieu[stratum] * attribute.categories().size() + strata.category(stratum, a);
                }
            }
            most = Math.max(most, milieu[stratum] + 1);
            firstSex[stratum] = hasSexes && strata.category(stratum, sex) == 0;
            child[stratum] = strata.hasAges() && strata.ageFrom(stratum) < OF_MARRIAGEABLE_AGE;
        }
        this.milieus = most;
        this.byMilieuAndAge = IntStream.range(0, strata.count())
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> milieu[s]).thenComparingInt(strata::ageFrom))
                .toList();
    }

    /** Upper ends, in units of 2⁻³², of the parts of the unit interval that belong to sizes 1, 2, 3, …, the last open. */
    private static int[] thresholds(List<Proportion> sizes) {
        int[] upTo = new int[sizes.size()];
        BigInteger parts = BigInteger.ZERO;
        BigInteger all = sizes.stream().map(Households::scaled).reduce(BigInteger.ZERO, BigInteger::add);
        for (int size = 0; size < upTo.length; size++) {
            parts = parts.add(scaled(sizes.get(size)));
            upTo[size] = (int) (parts.shiftLeft(32).divide(all).longValueExact() - 1);
        }
        return upTo;
    }

    private static BigInteger scaled(Proportion share) {
        return BigInteger.valueOf(share.part()).shiftLeft(40).divide(BigInteger.valueOf(share.whole()));
    }

    /** The households of a community of which {@code outside} adults live in none. */
    Groups of(int community, short[] stratum, int outside) {
        return new Building(community, stratum).build(outside);
    }

    /** One community while its households are put together. */
    private final class Building {

        private final int community;
        private final short[] stratum;
        private final int[] household;
        private final int[][] adults = new int[milieus][];
        private final int[][] children = new int[milieus][];
        private int[] free = new int[0];
        private int[] milieuOf = new int[0];
        private boolean[] parental = new boolean[0];
        private int coupled;

        Building(int community, short[] stratum) {
            this.community = community;
            this.stratum = stratum;
            this.household = new int[stratum.length];
            Arrays.fill(household, -1);
        }

        Groups build(int outside) {
            if (upTo.length == 0) {
                return Groups.of(IntStream.range(0, stratum.length).toArray(), stratum.length);
            }
            boolean[] apart = apart(outside);
            lineUp(apart);
            int inHouseholds = 0;
            for (boolean isApart : apart) {
                inHouseholds += isApart ? 0 : 1;
            }
            int[] sizes = sizes(inHouseholds);
            free = sizes.clone();
            milieuOf = new int[sizes.length];
            Arrays.fill(milieuOf, -1);
            parental = new boolean[sizes.length];
            int[] bySize = largestFirst(sizes);
            marry(bySize);
            settle(bySize);
            bringUp();
            takeIn();
            fillUp();
            joinTheAdultless(sizes.length);
            return numbered(apart);
        }

        private boolean[] apart(int outside) {
            boolean[] apart = new boolean[stratum.length];
            int adultCount = 0;
            for (short s : stratum) {
                adultCount += strata.adult(s) ? 1 : 0;
            }
            int chosen = Math.min(outside, adultCount);
            Spread.Evenly evenly = new Spread.Evenly(chosen, adultCount, Spread.below(adultCount, community));
            for (int resident = 0; resident < apart.length; resident++) {
                apart[resident] = strata.adult(stratum[resident]) && evenly.next();
            }
            return apart;
        }

        /** Lists the adults and the children of each milieu in order of age. */
        private void lineUp(boolean[] apart) {
            int[] first = new int[strata.count() + 1];
            Arrays.fill(first, -1);
            for (int resident = stratum.length - 1; resident >= 0; resident--) {
                first[stratum[resident]] = resident;
            }
            int[][] old = new int[milieus][];
            int[][] young = new int[milieus][];
            int[] olds = new int[milieus];
            int[] youngs = new int[milieus];
            for (int resident = 0; resident < stratum.length; resident++) {
                int m = milieu[stratum[resident]];
                olds[m] += apart[resident] || child[stratum[resident]] ? 0 : 1;
                youngs[m] += !apart[resident] && child[stratum[resident]] ? 1 : 0;
            }
            for (int m = 0; m < milieus; m++) {
                old[m] = new int[olds[m]];
                young[m] = new int[youngs[m]];
            }
            Arrays.fill(olds, 0);
            Arrays.fill(youngs, 0);
            for (int s : byMilieuAndAge) {
                int m = milieu[s];
                for (int r = first[s]; r >= 0 && r < stratum.length && stratum[r] == s; r++) {
                    if (apart[r]) {
                        continue;
                    }
                    if (child[s]) {
                        young[m][youngs[m]++] = r;
                    } else {
                        old[m][olds[m]++] = r;
                    }
                }
            }
            System.arraycopy(old, 0, adults, 0, milieus);
            System.arraycopy(young, 0, children, 0, milieus);
        }

        private int[] sizes(int people) {
            int[] sizes = new int[people];
            int left = people;
            int count = 0;
            while (left > 0) {
                long fraction = Spread.fraction((long) community * Population.MOST_IN_COMMUNITY + count);
                int size = 1;
                while (size < upTo.length && fraction > Integer.toUnsignedLong(upTo[size - 1])) {
                    size++;
                }
                sizes[count] = Math.min(size, left);
                left -= sizes[count++];
            }
            return Arrays.copyOf(sizes, count);
        }

        /** Households of three and more, then of two, then of one; each in order of number. */
        private int[] largestFirst(int[] sizes) {
            int[] order = new int[sizes.length];
            int at = 0;
            for (int size = 3; size >= 1; size--) {
                for (int h = 0; h < sizes.length; h++) {
                    if (Math.min(sizes[h], 3) == size) {
                        order[at++] = h;
                    }
                }
            }
            return order;
        }

        private int[] ofFirstSex(int[] people, boolean wanted) {
            int[] found = new int[people.length];
            int count = 0;
            for (int resident : people) {
                if (isFirstSex(resident) == wanted) {
                    found[count++] = resident;
                }
            }
            return Arrays.copyOf(found, count);
        }

        private boolean isFirstSex(int resident) {
            return hasSexes ? firstSex[stratum[resident]] : resident % 2 == 0;
        }

        private void marry(int[] bySize) {
            int[][] one = new int[milieus][];
            int[][] other = new int[milieus][];
            int[] upToMilieu = new int[milieus + 1];
            for (int m = 0; m < milieus; m++) {
                one[m] = ofFirstSex(adults[m], true);
                other[m] = ofFirstSex(adults[m], false);
                upToMilieu[m + 1] = upToMilieu[m] + Math.min(one[m].length, other[m].length);
            }
            int possible = upToMilieu[milieus];
            int couples = Math.min(possible, freeOfAtLeast(2));
            List<int[]> parents = new ArrayList<>();
            List<int[]> others = new ArrayList<>();
            for (int m = 0; m < milieus && couples > 0; m++) {
                Proportion share = new Proportion(couples, possible);
                int here = (int) share.between(upToMilieu[m], upToMilieu[m + 1]);
                int phase = Spread.below(here, community);
                for (int c = 0; c < here; c++) {
                    int[] couple = {
                        one[m][Spread.nth(c, here, one[m].length, phase)],
                        other[m][Spread.nth(c, here, other[m].length, phase)]
                    };
                    (isParental(couple) ? parents : others).add(couple);
                }
            }
            int large = freeOfAtLeast(3);
            List<int[]> inOrder = new ArrayList<>();
            List<int[]> small = new ArrayList<>();
            deal(parents, Math.min(large, parents.size()), inOrder, small);
            deal(others, Math.min(large - inOrder.size(), others.size()), inOrder, small);
            inOrder.addAll(small);
            for (int[] couple : inOrder) {
                int h = bySize[coupled++];
                milieuOf[h] = milieu[stratum[couple[0]]];
                parental[h] = isParental(couple);
                place(couple[0], h);
                place(couple[1], h);
            }
        }

        private boolean isParental(int[] couple) {
            return strata.ageFrom(stratum[couple[1]]) < PARENT_BELOW;
        }

        private int freeOfAtLeast(int places) {
            int count = 0;
            for (int here : free) {
                count += here >= places ? 1 : 0;
            }
            return count;
        }

        private void deal(List<int[]> couples, int large, List<int[]> toLarge, List<int[]> toSmall) {
            Spread.Evenly evenly = new Spread.Evenly(large, couples.size(), Spread.below(couples.size(), community));
            for (int[] couple : couples) {
                (evenly.next() ? toLarge : toSmall).add(couple);
            }
        }

        /** Gives every household that has no couple an adult. */
        private void settle(int[] bySize) {
            int headless = bySize.length - coupled;
            int single = 0;
            for (int[] here : adults) {
                for (int resident : here) {
                    single += household[resident] < 0 ? 1 : 0;
                }
            }
            int chosen = Math.min(headless, single);
            Spread.Evenly evenly = new Spread.Evenly(chosen, single, Spread.below(single, community));
            int settled = coupled;
            for (int[] here : adults) {
                for (int resident : here) {
                    if (household[resident] < 0 && evenly.next()) {
                        int h = bySize[settled++];
                        milieuOf[h] = milieu[stratum[resident]];
                        place(resident, h);
                    }
                }
            }
        }

        private void bringUp() {
            for (int m = 0; m < milieus; m++) {
                int next = raise(m, parentalAmong(openHomes(m)), 0);
                raise(m, openHomes(m), next);
            }
        }

        /** Places the children of a milieu from number {@code next} on in these homes; returns the first left over. */
        private int raise(int m, int[] homes, int next) {
            int[] places = new int[homes.length];
            int left = children[m].length - next;
            int given = 1;
            while (left > 0 && given > 0) {
                int open = 0;
                for (int i = 0; i < homes.length; i++) {
                    open += free[homes[i]] > places[i] ? 1 : 0;
                }
                given = Math.min(open, left);
                Spread.Evenly evenly = new Spread.Evenly(given, open, Spread.below(open, community));
                for (int i = 0; i < homes.length; i++) {
                    if (free[homes[i]] > places[i] && evenly.next()) {
                        places[i]++;
                    }
                }
                left -= given;
            }
            int placed = next;
            for (int i = 0; i < homes.length; i++) {
                for (int p = 0; p < places[i]; p++) {
                    place(children[m][placed++], homes[i]);
                }
            }
            return placed;
        }

        /** The households of a milieu with free places, in the order in which they were dealt: couples by age. */
        private int[] openHomes(int m) {
            int[] open = new int[free.length];
            int count = 0;
            for (int h = 0; h < free.length; h++) {
                if (milieuOf[h] == m && free[h] > 0) {
                    open[count++] = h;
                }
            }
            return Arrays.copyOf(open, count);
        }

        private int[] parentalAmong(int[] homes) {
            int[] parents = new int[homes.length];
            int count = 0;
            for (int h : homes) {
                if (parental[h]) {
                    parents[count++] = h;
                }
            }
            return Arrays.copyOf(parents, count);
        }

        private void takeIn() {
            for (int m = 0; m < milieus; m++) {
                int[] homes = openHomes(m);
                int home = 0;
                for (int i = adults[m].length - 1; i >= 0 && home < homes.length; i--) {
                    if (household[adults[m][i]] < 0) {
                        place(adults[m][i], homes[home]);
                        home += free[homes[home]] == 0 ? 1 : 0;
                    }
                }
            }
        }

        private void fillUp() {
            int home = 0;
            for (int[][] people : List.of(adults, children)) {
                for (int[] here : people) {
                    for (int resident : here) {
                        if (household[resident] < 0) {
                            while (free[home] == 0) {
                                home++;
                            }
                            place(resident, home);
                        }
                    }
                }
            }
        }

        private void joinTheAdultless(int count) {
            boolean[] hasAdult = new boolean[count];
            for (int resident = 0; resident < household.length; resident++) {
                if (household[resident] >= 0 && strata.adult(stratum[resident])) {
                    hasAdult[household[resident]] = true;
                }
            }
            int[] hosts = new int[count];
            int hostCount = 0;
            for (int h = 0; h < count; h++) {
                if (hasAdult[h]) {
                    hosts[hostCount++] = h;
                }
            }
            if (hostCount == count || hostCount == 0) {
                return;
            }
            for (int resident = 0; resident < household.length; resident++) {
                int h = household[resident];
                if (h >= 0 && !hasAdult[h]) {
                    household[resident] = hosts[h % hostCount];
                }
            }
        }

        /** Households numbered in the order of their first resident, those of one outside family households included. */
        private Groups numbered(boolean[] apart) {
            int[] of = new int[household.length];
            int[] numberOf = new int[household.length];
            Arrays.fill(numberOf, -1);
            int count = 0;
            for (int resident = 0; resident < of.length; resident++) {
                if (apart[resident]) {
                    of[resident] = count++;
                } else {
                    int h = household[resident];
                    if (numberOf[h] < 0) {
                        numberOf[h] = count++;
                    }
                    of[resident] = numberOf[h];
                }
            }
            return Groups.of(of, count);
        }

        private void place(int resident, int h) {
            household[resident] = h;
            free[h]--;
        }
    }
}
