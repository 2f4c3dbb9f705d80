package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

/**
 * Does an account take two things for granted that exclude each other: "reaffirmed" and "again" (rule 5)?
 *
 * <p>Stances that are taken for granted of one agent, or of two who both decide for the same one, are compared where
 * they are of one day. What is taken not to hold excludes the same stance taken to hold. An undecided stance excludes a decided one here, since both are said of that time. Of two
 * agents it is a tension: an account may let them differ.
 */
final class PresuppositionCheck implements Check {

    @Override
    public String name() {
        return "presupposition";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            ImmutableList<Claim> granted = account.claims().stream()
                    .filter(claim -> claim.says() != Truth.UNDETERMINED
                            && claim.matter() instanceof Matter.OfPosition it
                            && it.presupposed())
                    .collect(ImmutableList.toImmutableList());
            for (int i = 0; i < granted.size(); i++) {
                for (int j = i + 1; j < granted.size(); j++) {
                    compare(account, granted.get(i), granted.get(j), tally);
                }
            }
        }
        return tally.done();
    }

    private void compare(Account account, Claim one, Claim other, Tally tally) {
        Position here = ((Matter.OfPosition) one.matter()).position();
        Position there = ((Matter.OfPosition) other.matter()).position();
        Optional<Agent> holder = common(account, here.agent(), there.agent());
        if (holder.isEmpty() || !here.question().equals(there.question()) || !areOfOneDay(account, one, other)) {
            return;
        }
        if (!excludes(one, here, other, there)) {
            tally.agreed();
            return;
        }
        boolean oneAgent = here.agent().equals(there.agent());
        boolean soft = one.modality().isSoft() || other.modality().isSoft();
        tally.found(new Finding(
                name() + ":" + one.id() + "~" + other.id(),
                name(),
                Finding.Kind.WITHIN_ONE,
                oneAgent && !soft ? Finding.Severity.CONTRADICTION : Finding.Severity.TENSION,
                new Finding.Presupposition(
                        holder.get().called(), here.question().name()),
                ImmutableList.of(side(one, here), side(other, there)),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of()));
    }

    private static boolean excludes(Claim one, Position here, Claim other, Position there) {
        Stance a = here.stance();
        Stance b = there.stance();
        if (one.says() != other.says()) {
            return a.equals(b);
        }
        return one.says() == Truth.HOLDS
                && here.question().compareAtOneTime(a, Truth.UNDETERMINED, b, Truth.UNDETERMINED) == Relation.OPPOSED;
    }

    /** The agent itself, or the one for whom the account lets both decide. */
    private static Optional<Agent> common(Account account, Agent one, Agent other) {
        if (one.equals(other)) {
            return Optional.of(one);
        }
        return account.claims().stream()
                .filter(claim -> claim.matter() instanceof Matter.OfVoice)
                .map(claim -> ((Matter.OfVoice) claim.matter()).voice().principal())
                .distinct()
                .filter(principal -> decides(account, one, principal) && decides(account, other, principal))
                .findFirst();
    }

    /** Whether an account lets an agent decide for another; each decides for himself. */
    static boolean decides(Account account, Agent agent, Agent principal) {
        return agent.equals(principal)
                || account.claims().stream()
                        .anyMatch(claim -> claim.says() == Truth.HOLDS
                                && claim.matter() instanceof Matter.OfVoice it
                                && it.voice().equals(new Voice(agent, principal, Voice.Capacity.DECIDES)));
    }

    /**
     * Whether the two are taken for granted of one day. What was so by a day was so on that day; how long before, nobody
     * says, and what nobody says makes no conflict (rule 1).
     */
    private static boolean areOfOneDay(Account account, Claim one, Claim other) {
        Optional<LocalDate> here = day(account, one);
        return here.isPresent() && here.equals(day(account, other));
    }

    private static Optional<LocalDate> day(Account account, Claim claim) {
        return account.attestations(claim.id().name()).stream()
                .map(Attestation::days)
                .flatMap(days -> days.lastDay().or(days::firstDay).stream())
                .findFirst();
    }

    private static Finding.Side side(Claim claim, Position position) {
        return new Finding.Side(
                claim.id().account(),
                new Finding.TakenForGranted(position.agent().called(), position.stance(), claim.says() == Truth.HOLDS),
                ImmutableList.of(claim));
    }
}
