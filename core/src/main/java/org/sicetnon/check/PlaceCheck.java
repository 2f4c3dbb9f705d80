package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.event.Event;
import org.sicetnon.time.Place;

/**
 * Do two accounts set one thing at one place: a meeting, the start and the goal of a movement? A place that an author
 * does not name is unknown, not another one.
 */
final class PlaceCheck implements Check {

    @Override
    public String name() {
        return "place";
    }

    @Override
    public Examination examine(Dossier dossier, ImmutableList<Account> accounts) {
        Tally tally = new Tally(name());
        for (Tie tie : Tie.all(dossier, accounts)) {
            tie.asserted(Claim::event).ifPresent(events -> {
                compare(tie, "place", events, PlaceCheck::where, tally);
                compare(tie, "start", events, PlaceCheck::start, tally);
                compare(tie, "goal", events, PlaceCheck::goal, tally);
            });
        }
        return tally.done();
    }

    private static Optional<Place> where(Event event) {
        return event instanceof Event.Meeting meeting ? meeting.place() : Optional.empty();
    }

    private static Optional<Place> start(Event event) {
        return event instanceof Event.Movement movement ? movement.start() : Optional.empty();
    }

    private static Optional<Place> goal(Event event) {
        return event instanceof Event.Movement movement ? movement.goal() : Optional.empty();
    }

    private void compare(
            Tie tie, String aspect, Tie.Pair<Event> events, Function<Event, Optional<Place>> place, Tally tally) {
        Optional<Place> here = place.apply(events.here());
        Optional<Place> there = place.apply(events.there());
        if (here.isEmpty() && there.isEmpty()) {
            return;
        }
        if (here.isEmpty() || there.isEmpty()) {
            tally.untold();
        } else if (here.equals(there)) {
            tally.agreed();
        } else {
            tally.found(tie.conflict(
                    name(), aspect, tie.sides(here.get().called(), there.get().called())));
        }
    }
}
