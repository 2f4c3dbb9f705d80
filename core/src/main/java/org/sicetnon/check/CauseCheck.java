package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Identity;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Matter.OfCause.Rank;
import org.sicetnon.account.Modality;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.time.Truth;

/**
 * Do two accounts, or one by itself, explain one thing by causes that cannot stand together (rule 14)?
 *
 * <p>Causes add up: where each account names one that the other does not, the two are reconciled. They conflict for one effect alone,
 * where an account rejects the other's cause, or where each calls another one principal or sole. A principal cause that
 * the other does not have at all is a difference. A purpose that is sincere in one account and feigned in the other
 * conflicts, as does an utterance that one takes at its word and the other calls a device.
 *
 * <p>Within one account a cause that it affirms and rejects for one effect conflicts. Where it rejects what it elsewhere
 * reports and leaves open, it differs from the one whom it reports (rule 9).
 */
final class CauseCheck implements Check {

    @Override
    public String name() {
        return "cause";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        accounts.forEach(account -> within(account, tally));
        Tie.pairs(accounts, (one, other) -> {
            ImmutableList<Tie> ties = Tie.between(dossier, one, other);
            for (Tie tie : ties) {
                if (causeOf(tie.claimHere()).isPresent()
                        && causeOf(tie.claimThere()).isPresent()) {
                    compareOne(tie, tally);
                } else {
                    compareAll(tie, ties, tally);
                    compareForces(tie, tally);
                }
            }
            Tie.parts(dossier, one, other).forEach(part -> addUp(part, ties, tally));
        });
        return tally.done();
    }

    /** What one account makes of one cause of one effect. */
    private void within(Account account, Tally tally) {
        ImmutableList<Claim> all = account.claims().stream()
                .filter(claim -> claim.matter() instanceof OfCause)
                .collect(ImmutableList.toImmutableList());
        Multimaps.index(
                        all,
                        claim -> new Named(
                                cause(claim).of(),
                                cause(claim).from(),
                                cause(claim).sort()))
                .asMap()
                .forEach((named, claims) -> {
                    if (named.from().isPresent()) {
                        affirmedAndRejected(account, ImmutableList.copyOf(claims), tally);
                    }
                });
    }

    private record Named(String of, Optional<String> from, OfCause.Sort sort) {}

    private void affirmedAndRejected(Account account, ImmutableList<Claim> causes, Tally tally) {
        ImmutableList<Claim> rejected = saying(causes, Truth.FAILS);
        ImmutableList<Claim> affirmed = saying(causes, Truth.HOLDS);
        ImmutableList<Claim> open =
                causes.stream().filter(ToldTwiceCheck::isLeftOpen).collect(ImmutableList.toImmutableList());
        if (rejected.isEmpty() || (affirmed.isEmpty() && open.isEmpty())) {
            if (causes.size() > 1) {
                tally.agreed();
            }
            return;
        }
        ImmutableList<Claim> other = affirmed.isEmpty() ? open : affirmed;
        tally.found(Finding.within(
                name(),
                affirmed.isEmpty() ? "left open and rejected" : "affirmed and rejected",
                affirmed.isEmpty()
                        ? Finding.Severity.DIFFERENCE
                        : Tally.weight(Stream.concat(affirmed.stream(), rejected.stream())
                                .toList()),
                other.get(0).title(),
                Finding.Side.of(account, modalities(other), other),
                Finding.Side.of(account, modalities(rejected), rejected)));
    }

    private static String modalities(ImmutableList<Claim> claims) {
        return claims.stream()
                .map(claim -> "it is " + claim.modality().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static ImmutableList<Claim> saying(ImmutableList<Claim> causes, Truth says) {
        return causes.stream().filter(claim -> claim.says() == says).collect(ImmutableList.toImmutableList());
    }

    private static Optional<OfCause> causeOf(Optional<Claim> claim) {
        return claim.map(Claim::matter).filter(OfCause.class::isInstance).map(OfCause.class::cast);
    }

    private static OfCause cause(Claim claim) {
        return (OfCause) claim.matter();
    }

    /** One cause or purpose that both accounts name. */
    private void compareOne(Tie tie, Tally tally) {
        Claim here = tie.claimHere().orElseThrow();
        Claim there = tie.claimThere().orElseThrow();
        String sort = cause(here).kind();
        Truth a = here.says();
        Truth b = there.says();
        if (a == Truth.UNDETERMINED || b == Truth.UNDETERMINED) {
            tally.untold();
        } else if (a != b) {
            tally.found(tie.conflict(name(), sort, tie.sides(words(here), words(there))));
        } else if (a == Truth.HOLDS
                && isOpposed(cause(here).sincerity(), cause(there).sincerity())) {
            tally.found(tie.conflict(name(), "sincerity", tie.sides(words(here), words(there))));
        } else {
            tally.agreed();
        }
    }

    private static boolean isOpposed(OfCause.Sincerity one, OfCause.Sincerity other) {
        return one != OfCause.Sincerity.UNSAID && other != OfCause.Sincerity.UNSAID && one != other;
    }

    private static String words(Claim claim) {
        OfCause cause = cause(claim);
        if (claim.says() == Truth.FAILS) {
            return "it is rejected that " + Tally.quoted(claim);
        }
        String rank =
                cause.rank() == Rank.SOLE ? "the only " : cause.rank() == Rank.PRINCIPAL ? "the principal " : "a ";
        String sincerity = cause.sincerity() == OfCause.Sincerity.UNSAID
                ? ""
                : cause.sincerity() == OfCause.Sincerity.SINCERE ? "sincere " : "feigned ";
        return rank + sincerity + cause.kind() + " is " + Tally.quoted(claim);
    }

    /** What each account names for one effect. */
    private void compareAll(Tie effect, ImmutableList<Tie> ties, Tally tally) {
        ImmutableList<Claim> here = causes(effect.one(), effect.here().name());
        ImmutableList<Claim> there = causes(effect.other(), effect.there().name());
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        if (here.isEmpty() || there.isEmpty()) {
            tally.untold();
            return;
        }
        ImmutableList<Claim> first = leading(here);
        ImmutableList<Claim> second = leading(there);
        if (areApart(ties, first, second)) {
            tally.found(effect.conflict(
                    name(), "principal cause", side(effect.one(), first), side(effect.other(), second)));
        } else if (areLeftOut(ties, first, there) || areLeftOut(ties, second, here)) {
            tally.found(effect.difference(
                    name(),
                    "principal cause",
                    side(effect.one(), first.isEmpty() ? here : first),
                    side(effect.other(), second.isEmpty() ? there : second)));
        } else {
            addUp(effect, ties, tally);
        }
    }

    /** Both name causes that the other does not have, and none of these comes first: causes add up (rule 14). */
    private void addUp(Tie effect, ImmutableList<Tie> ties, Tally tally) {
        ImmutableList<Claim> here = causes(effect.one(), effect.here().name());
        ImmutableList<Claim> there = causes(effect.other(), effect.there().name());
        ImmutableList<Claim> onlyHere = leftOut(ties, here, there);
        ImmutableList<Claim> onlyThere = leftOut(ties, there, here);
        if (!onlyHere.isEmpty() && !onlyThere.isEmpty()) {
            tally.found(effect.reconciled(
                    name(), "causes that add up", side(effect.one(), onlyHere), side(effect.other(), onlyThere)));
        } else if (!here.isEmpty() && !there.isEmpty()) {
            tally.agreed();
        }
    }

    private static ImmutableList<Claim> leftOut(
            ImmutableList<Tie> ties, ImmutableList<Claim> causes, ImmutableList<Claim> others) {
        return causes.stream()
                .filter(claim -> others.stream().noneMatch(other -> areTied(ties, claim, other)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Claim> causes(Account account, String effect) {
        return account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS
                        && claim.matter() instanceof OfCause cause
                        && cause.of().equals(effect))
                .collect(ImmutableList.toImmutableList());
    }

    /** The only ones, where an account names any, else the principal ones. */
    private static ImmutableList<Claim> leading(ImmutableList<Claim> causes) {
        return Stream.of(Rank.SOLE, Rank.PRINCIPAL)
                .map(rank -> causes.stream()
                        .filter(claim -> cause(claim).rank() == rank)
                        .collect(ImmutableList.toImmutableList()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(ImmutableList.of());
    }

    /** Whether both lead with causes, or both with purposes, and no one of these is the other's. */
    private static boolean areApart(ImmutableList<Tie> ties, ImmutableList<Claim> first, ImmutableList<Claim> second) {
        return first.stream()
                        .anyMatch(one -> second.stream()
                                .anyMatch(other ->
                                        cause(one).sort() == cause(other).sort()))
                && first.stream().noneMatch(one -> second.stream().anyMatch(other -> areTied(ties, one, other)));
    }

    private static boolean areLeftOut(
            ImmutableList<Tie> ties, ImmutableList<Claim> leading, ImmutableList<Claim> others) {
        return !leftOut(ties, leading, others).isEmpty();
    }

    private static boolean areTied(ImmutableList<Tie> ties, Claim one, Claim other) {
        return ties.stream().map(Tie::identity).anyMatch(it -> concern(it, one, other));
    }

    private static boolean concern(Identity identity, Claim one, Claim other) {
        return identity.concerns(one.id()) && identity.concerns(other.id());
    }

    private static Finding.Side side(Account account, ImmutableList<Claim> causes) {
        return Finding.Side.of(
                account, causes.stream().map(CauseCheck::words).collect(Collectors.joining(", ")), causes);
    }

    /** How each takes the words; where an entry does not say, what the account tells of them again does. */
    private void compareForces(Tie tie, Tally tally) {
        if (tie.claimHere().flatMap(Claim::event).isEmpty()
                || tie.claimThere().flatMap(Claim::event).isEmpty()) {
            return;
        }
        for (Claim here : taken(tie.one(), tie.here().name())) {
            for (Claim there : taken(tie.other(), tie.there().name())) {
                if (force(here) == force(there)) {
                    tally.agreed();
                } else {
                    tally.found(tie.conflict(
                            name(),
                            "sincerity",
                            Finding.Side.of(tie.one(), words(force(here)), here),
                            Finding.Side.of(tie.other(), words(force(there)), there)));
                }
            }
        }
    }

    private static ImmutableList<Claim> taken(Account account, String entry) {
        return account.claims().stream()
                .filter(claim -> claim.says() == Truth.HOLDS || claim.modality() == Modality.Plain.CONJECTURED)
                .filter(claim -> claim.id().name().equals(entry)
                        || claim.again().filter(entry::equals).isPresent())
                .filter(claim -> claim.event().isPresent() && force(claim) != Force.UNSAID)
                .collect(ImmutableList.toImmutableList());
    }

    private static Force force(Claim claim) {
        return claim.event().map(Event::content).map(it -> it.force()).orElse(Force.UNSAID);
    }

    private static String words(Force force) {
        return force == Force.DEVICE ? "it is a device" : "it is taken at its word";
    }
}
