package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Truth;

/**
 * Do two accounts have an agent stand for the same on the same day?
 *
 * <p>Stances are compared by rule 6: unlike is not opposed; a conditional stance opposes a yes once its condition has
 * failed in its own account, and a no once it is fulfilled; undecided excludes a decided stance only where both are
 * stated for that day. Where neither side is stated on that day, or one rests on a guess or on our construction, a
 * conflict is a tension (rules 7 and 10). What an account says of a body or a person of a state hangs under what it says
 * of the state. That both speak of one agent and one question rests on the shared world.
 */
final class StanceCheck implements Check {

    @Override
    public String name() {
        return "stance";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        Tally.pairs(accounts, (one, other) -> {
            for (Question question : dossier.world().questions()) {
                List<Pair> pairs = new ArrayList<>();
                for (Agent agent : dossier.world().agents()) {
                    Timeline here = dossier.timeline(one.name(), agent, question);
                    Timeline there = dossier.timeline(other.name(), agent, question);
                    if (!here.isEmpty() && !there.isEmpty()) {
                        pairs.add(new Pair(one, other, here, there));
                    }
                }
                dossier.days()
                        .eachDay()
                        .forEach(day ->
                                onDay(pairs.stream().map(it -> it.on(day)).toList(), day, tally));
            }
        });
        return tally.done();
    }

    private void onDay(List<DayPair> pairs, LocalDate day, Tally tally) {
        List<Finding> found = new ArrayList<>();
        List<Agent> agents = new ArrayList<>();
        for (DayPair pair : pairs) {
            if (pair.here.isSilent() && pair.there.isSilent()) {
                continue;
            }
            Optional<Relation> relation = relation(pair, day);
            if (relation.isEmpty()) {
                tally.untold();
            } else if (relation.get() == Relation.SAME) {
                tally.agreed();
            } else {
                found.add(finding(pair, day, relation.get()));
                agents.add(pair.here.agent());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            if (principalOf(agents.get(i), agents).isEmpty()) {
                tally.found(withThoseUnder(i, found, agents));
            }
        }
    }

    private static Finding withThoseUnder(int i, List<Finding> found, List<Agent> agents) {
        ImmutableList.Builder<Finding> under = ImmutableList.builder();
        for (int j = 0; j < found.size(); j++) {
            if (principalOf(agents.get(j), agents)
                    .equals(Optional.of(agents.get(i).name()))) {
                under.add(withThoseUnder(j, found, agents));
            }
        }
        return found.get(i).withUnder(under.build());
    }

    private static Optional<String> principalOf(Agent agent, List<Agent> agents) {
        return agent.belongsTo()
                .filter(name -> agents.stream().anyMatch(it -> it.name().equals(name)));
    }

    /** How the readings stand to each other; empty if one is silent, or both leave open what they are. */
    private static Optional<Relation> relation(DayPair pair, LocalDate day) {
        boolean bothOpen = pair.here.stance().isEmpty() && pair.there.stance().isEmpty();
        if (pair.here.isSilent() || pair.there.isSilent() || bothOpen) {
            return Optional.empty();
        }
        Optional<Relation> all = Optional.empty();
        for (Stance a : pair.here.stances()) {
            for (Stance b : pair.there.stances()) {
                Relation relation = relation(pair, a, b, day);
                // Where one side leaves open which stance was in force, the two differ, unless all that it may be
                // opposes.
                all = Optional.of(all.isEmpty() || all.get() == relation ? relation : Relation.UNLIKE);
            }
        }
        return all;
    }

    private static Relation relation(DayPair pair, Stance a, Stance b, LocalDate day) {
        Question question = pair.here.question();
        Truth here = pair.one.conditionHolds(pair.here.agent(), question, day);
        Truth there = pair.other.conditionHolds(pair.there.agent(), question, day);
        boolean bothStated = pair.here.basis() == Reading.Basis.STATED && pair.there.basis() == Reading.Basis.STATED;
        return bothStated ? question.compareAtOneTime(a, here, b, there) : question.compare(a, here, b, there);
    }

    private Finding finding(DayPair pair, LocalDate day, Relation relation) {
        return new Finding(
                name() + ":" + pair.one.name() + "~" + pair.other.name() + ":"
                        + pair.here.agent().name() + ":" + pair.here.question().name() + ":" + day,
                name(),
                Finding.Kind.DISCREPANCY,
                weight(pair, relation),
                new Finding.Standing(
                        pair.here.agent().called(), pair.here.question().name(), day),
                ImmutableList.of(side(pair.here), side(pair.there)),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static Finding.Severity weight(DayPair pair, Relation relation) {
        if (relation != Relation.OPPOSED) {
            return Finding.Severity.DIFFERENCE;
        }
        boolean stated = isSaidThen(pair.here) || isSaidThen(pair.there);
        boolean open = isOpen(pair.here) || isOpen(pair.there);
        boolean soft = pair.here.isSoft()
                || pair.there.isSoft()
                || pair.here.stances().size() > 1
                || pair.there.stances().size() > 1;
        return stated && !open && !soft ? Finding.Severity.CONTRADICTION : Finding.Severity.TENSION;
    }

    private static boolean isSaidThen(Reading reading) {
        return reading.basis() == Reading.Basis.STATED || reading.basis() == Reading.Basis.PRESUPPOSED;
    }

    private static boolean isOpen(Reading reading) {
        return reading.basis() == Reading.Basis.CARRIED && !reading.confirmed();
    }

    private static Finding.Side side(Reading reading) {
        return new Finding.Side(reading.account(), new Finding.Position(reading), reading.claims());
    }

    private record Pair(Account one, Account other, Timeline here, Timeline there) {
        DayPair on(LocalDate day) {
            return new DayPair(one, other, here.on(day), there.on(day));
        }
    }

    private record DayPair(Account one, Account other, Reading here, Reading there) {}
}
