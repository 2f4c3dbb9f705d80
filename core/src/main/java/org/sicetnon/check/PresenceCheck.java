package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.InstantRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * Does an account let one person be in two places at one time? He is where a meeting is in which he takes part, and
 * where he departs and arrives. It is a contradiction where both times are told to within an hour, a tension where they
 * are told by a part of a day: he can have gone from the one to the other. What is told only by days says nothing.
 */
final class PresenceCheck implements Check {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    @Override
    public String name() {
        return "in two places";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Account account : accounts) {
            for (Agent agent : dossier.world().agents()) {
                if (agent.kind() == Agent.Kind.PERSON) {
                    List<Presence> all = presences(dossier, account, agent);
                    for (int i = 0; i < all.size(); i++) {
                        for (int j = i + 1; j < all.size(); j++) {
                            compare(account, agent, all.get(i), all.get(j), tally);
                        }
                    }
                }
            }
        }
        return tally.done();
    }

    /** That someone is somewhere, within a stretch of time that is known on both sides. */
    private record Presence(Claim claim, Claim dated, Place place, InstantRange time) {

        ImmutableList<Claim> claims() {
            return ImmutableSet.of(claim, dated).asList();
        }

        Duration width() {
            return Duration.between(time.from().orElseThrow(), time.to().orElseThrow());
        }
    }

    private static List<Presence> presences(Dossier dossier, Account account, Agent agent) {
        List<Presence> all = new ArrayList<>();
        for (Claim claim : account.claims()) {
            Optional<Event> event = claim.says() == Truth.HOLDS ? claim.event() : Optional.empty();
            if (event.isPresent() && event.get().actors().contains(agent)) {
                for (Attestation at : account.attestations(claim.id().name())) {
                    place(event.get(), at.phase())
                            .filter(place -> at.claim().says() == Truth.HOLDS)
                            .map(place -> new Presence(
                                    claim,
                                    at.claim(),
                                    place,
                                    at.dating()
                                            .read(
                                                    at.dating().place().orElse(place),
                                                    dossier.world().conventions())))
                            .filter(it -> it.time().from().isPresent()
                                    && it.time().to().isPresent())
                            .filter(it -> it.width().compareTo(HALF_A_DAY) <= 0)
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<Place> place(Event event, Phase phase) {
        if (event instanceof Event.Meeting meeting) {
            return meeting.place();
        }
        if (event instanceof Event.Movement movement) {
            return phase == Phase.ARRIVED ? movement.goal() : movement.start();
        }
        return Optional.empty();
    }

    private void compare(Account account, Agent agent, Presence one, Presence other, Tally tally) {
        if (one.claim().equals(other.claim())) {
            // Departure and arrival of one movement are phases of it (rule 11).
            return;
        }
        if (one.place().equals(other.place()) || !one.time().overlaps(other.time())) {
            tally.agreed();
            return;
        }
        boolean close = one.width().compareTo(HOUR) <= 0 && other.width().compareTo(HOUR) <= 0;
        boolean soft = Stream.of(one, other)
                .flatMap(it -> it.claims().stream())
                .anyMatch(it -> it.modality().isSoft());
        tally.found(Finding.within(
                name(),
                "where is " + agent.called(),
                close && !soft ? Finding.Severity.CONTRADICTION : Finding.Severity.TENSION,
                one.claim().title(),
                side(account, agent, one),
                side(account, agent, other)));
    }

    private static Finding.Side side(Account account, Agent agent, Presence presence) {
        return Finding.Side.of(
                account,
                agent.called() + " is at " + presence.place().called() + ": " + Tally.quoted(presence.claim()),
                presence.claims());
    }
}
