package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Commitment.Logic;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Truth;

/**
 * Do two accounts tell one pledge with unlike conditions, and do they say the opposite of what became of it or of its
 * condition? "If" is not "only if"; who says the one does not exclude the other. That one binds in any case and only
 * under a condition cannot both be.
 */
final class ConditionCheck implements Check {

    private static final ImmutableSet<ImmutableSet<Fate>> OPPOSED = ImmutableSet.of(
            ImmutableSet.of(Fate.FULFILLED, Fate.FAILED),
            ImmutableSet.of(Fate.FULFILLED, Fate.WAIVED),
            ImmutableSet.of(Fate.HONOURED, Fate.BROKEN),
            ImmutableSet.of(Fate.HONOURED, Fate.REFUSED),
            ImmutableSet.of(Fate.HONOURED, Fate.WITHDRAWN));

    @Override
    public String name() {
        return "condition";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Tie tie : Tie.all(dossier, accounts)) {
            tie.asserted(claim -> claim.matter() instanceof Matter.OfCommitment it
                            ? Optional.of(it.commitment())
                            : Optional.empty())
                    .ifPresent(both -> compare(tie, both, tally));
            compareFates(tie, tally);
        }
        return tally.done();
    }

    private void compare(Tie tie, Tie.Pair<Commitment> both, Tally tally) {
        Commitment here = both.here();
        Commitment there = both.there();
        if (here.to().isPresent() && there.to().isPresent() && !here.to().equals(there.to())) {
            tally.found(tie.difference(
                    name(),
                    "addressee",
                    tie.sides(to(here.to().get()), to(there.to().get()))));
        }
        if (here.pledge().question().equals(there.pledge().question())
                && !here.pledge().stance().equals(there.pledge().stance())) {
            tally.found(tie.conflict(
                    name(),
                    "pledge",
                    tie.sides(
                            "the pledge is " + here.pledge().stance().words(),
                            "the pledge is " + there.pledge().stance().words())));
        } else if (here.logic() != there.logic() || areApart(tie, here.condition(), there.condition())) {
            boolean oneIsFree = here.logic() == Logic.UNCONDITIONAL || there.logic() == Logic.UNCONDITIONAL;
            Finding.Side[] sides = tie.sides(tied(here), tied(there));
            tally.found(
                    oneIsFree ? tie.conflict(name(), "condition", sides) : tie.difference(name(), "condition", sides));
        } else {
            tally.agreed();
        }
    }

    private static String to(Agent agent) {
        return "it is pledged to " + agent.called();
    }

    private static String tied(Commitment commitment) {
        return "it binds "
                + switch (commitment.logic()) {
                    case UNCONDITIONAL -> "in any case";
                    case IF -> "if: ";
                    case ONLY_IF -> "only if: ";
                    case IF_AND_ONLY_IF -> "if and only if: ";
                }
                + commitment.condition().map(Condition::says).orElse("");
    }

    /** Conditions are the same only where the concordance says so; where it says nothing, nothing is found. */
    private static boolean areApart(Tie tie, Optional<Condition> here, Optional<Condition> there) {
        return here.isPresent()
                && there.isPresent()
                && tie.dossier().concordance().of(Degree.APART).stream()
                        .anyMatch(it -> it.concerns(
                                        new ClaimId(tie.one().name(), here.get().name()))
                                && it.concerns(new ClaimId(
                                        tie.other().name(), there.get().name())));
    }

    /** What became of the tied condition or commitment, where the times of what is said of it can meet. */
    private void compareFates(Tie tie, Tally tally) {
        for (Claim here : fates(tie.one(), tie.here().name())) {
            for (Claim there : fates(tie.other(), tie.there().name())) {
                Fate a = ((Matter.OfFate) here.matter()).fate();
                Fate b = ((Matter.OfFate) there.matter()).fate();
                if (a == b) {
                    tally.agreed();
                } else if (!OPPOSED.contains(ImmutableSet.of(a, b))
                        || !days(tie.one(), here).overlaps(days(tie.other(), there))) {
                    tally.untold();
                } else {
                    tally.found(tie.conflict(
                            name(),
                            "fate",
                            Finding.Side.of(tie.one(), became(a), here),
                            Finding.Side.of(tie.other(), became(b), there)));
                }
            }
        }
    }

    private static String became(Fate fate) {
        return "it was " + fate.name().toLowerCase(Locale.ROOT);
    }

    private static ImmutableList<Claim> fates(Account account, String of) {
        return account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof Matter.OfFate it
                        && it.of().equals(of))
                .collect(ImmutableList.toImmutableList());
    }

    private static DayRange days(Account account, Claim claim) {
        return account.attestations(claim.id().name()).stream()
                .map(Attestation::days)
                .findFirst()
                .orElse(DayRange.UNKNOWN);
    }
}
