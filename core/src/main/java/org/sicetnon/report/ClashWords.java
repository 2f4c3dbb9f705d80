package org.sicetnon.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Conflict.Side;
import org.sicetnon.chronology.Ground;
import org.sicetnon.chronology.Point;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Place;
import org.sicetnon.time.When;

/** Sets what limits a time, and what cannot stand together, in words. */
final class ClashWords {

    private static final int DAY = 1440;

    /** Of an order without a distance, each step is a minute; so few minutes are no distance. */
    private static final int FEW = 5;

    private final Dossier dossier;

    ClashWords(Dossier dossier) {
        this.dossier = dossier;
    }

    String title(ClaimId id) {
        return dossier.claim(id).map(Claim::title).orElse(id.toString());
    }

    /** What is at stake: the entries whose times are told. */
    String headline(Chronology.Clash clash) {
        ImmutableSet<String> titles = clash.claims().stream()
                .flatMap(id -> dossier.claim(id).stream())
                .flatMap(claim -> claim.matter() instanceof Matter.OfSequence it
                        ? Stream.of(it.earlier(), it.later())
                                .map(name -> new ClaimId(claim.id().account(), name))
                        : Stream.of(claim.entry()))
                .map(this::title)
                .collect(ImmutableSet.toImmutableSet());
        return "These cannot stand together: " + String.join("; ", titles);
    }

    /** What a claim says of time. */
    String said(Claim claim) {
        ImmutableList<Attestation> times = times(claim);
        String dated = times.stream()
                .map(at -> Words.phase(at) + " " + Words.time(dossier, at))
                .collect(Collectors.joining(", "));
        return dated.isEmpty() ? claim.title() : claim.title() + ": " + dated;
    }

    private ImmutableList<Attestation> times(Claim claim) {
        return dossier.account(claim.id().account()).stream()
                .flatMap(account -> account.attestations(claim.id().name()).stream())
                .filter(at -> at.claim().equals(claim))
                .collect(ImmutableList.toImmutableList());
    }

    /** A reason for a limit; nothing where it goes without saying. */
    Optional<String> because(Ground ground) {
        if (ground instanceof Ground.Said said) {
            return dossier.claim(said.id()).map(claim -> claim.id() + ", " + passage(claim) + ": " + said(claim));
        }
        if (ground instanceof Ground.Identified it) {
            return Optional.of((it.degree() == Concordance.Degree.WITHIN
                            ? "A part of it by the concordance: "
                            : "One thing by the concordance: ")
                    + it.one() + ", " + it.other()
                    + dossier.concordance().identities().stream()
                            .filter(identity -> identity.concerns(it.one()) && identity.concerns(it.other()))
                            .map(identity -> " (" + identity.because() + ")")
                            .findFirst()
                            .orElse(""));
        }
        if (ground instanceof Ground.Retold it) {
            return Optional.of(it.again() + " tells again of " + it.first());
        }
        if (ground instanceof Ground.Supposed it) {
            return Optional.of("Supposed: " + it.words());
        }
        return ground instanceof Ground.Course course
                ? Optional.of("What is " + course.later().words() + " was "
                        + course.earlier().words() + " before")
                : Optional.empty();
    }

    private static String passage(Claim claim) {
        return claim.locators().stream()
                .map(locator -> locator.place() + " \"" + locator.anchor() + "\"")
                .findFirst()
                .orElse("");
    }

    /** Which of them can stand, and with what change all could. */
    String settling(Chronology.Clash clash) {
        int claims = clash.claims().size();
        String stand = claims < 2
                ? "It cannot stand as it is."
                : claims == 2
                        ? "Either can stand without the other."
                        : "Any " + Words.number(claims - 1) + " of the " + Words.number(claims) + " can stand.";
        ImmutableSet<String> mends = clash.mends().stream().map(this::mend).collect(ImmutableSet.toImmutableSet());
        return mends.isEmpty() ? stand : stand + " It is settled if " + String.join(", or ", mends) + ".";
    }

    /** The smallest change of one claim. */
    String mend(Chronology.Mend mend) {
        boolean later = mend.side() == Side.MOST;
        return mend.from().equals(Point.EPOCH) ? dated(mend, later) : related(mend, later);
    }

    /** One date, moved as little as it must. */
    private String dated(Chronology.Mend mend, boolean later) {
        String when = mend.to() instanceof Point.Day
                ? Words.day(LocalDate.ofEpochDay(
                        later ? -Math.floorDiv(-mend.mended(), DAY) : Math.floorDiv(mend.mended(), DAY)))
                : moved(mend, later);
        return subject(mend.to()) + " " + when + (later ? " or later" : " or earlier");
    }

    private String moved(Chronology.Mend mend, boolean later) {
        Instant minute = mend.minute().orElseThrow();
        ImmutableList<Place> places =
                entry(mend.to()).map(it -> places(it, phase(mend.to()))).orElse(ImmutableList.of());
        boolean byDay = dossier.claim(mend.claim()).stream()
                .flatMap(claim -> times(claim).stream())
                .filter(at -> at.phase() == phase(mend.to()))
                .allMatch(at -> at.told().when().precision() == When.Precision.DAY);
        if (!byDay) {
            return moment(minute, places, later);
        }
        // Of several places where the day may be read, the one that needs the least change.
        Comparator<LocalDate> order = later ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return zones(places).stream()
                .map(zone -> LocalDateTime.ofInstant(minute, zone).toLocalDate())
                .min(order)
                .map(Words::day)
                .orElseThrow();
    }

    /** Two times, brought nearer to each other or moved apart as little as they must. */
    private String related(Chronology.Mend mend, boolean later) {
        // Days are counted by the calendar: the first whole number of them that will do.
        boolean byDays = mend.to() instanceof Point.Day;
        long days = later ? -Math.floorDiv(-mend.mended(), DAY) : Math.floorDiv(mend.mended(), DAY);
        long minutes = byDays ? days * DAY : mend.mended();
        String side = minutes > 0 ? "after " : "before ";
        String from = of(mend.from());
        if (minutes == 0) {
            return subject(mend.to())
                    + (byDays ? " on the day of " : " at the time of ")
                    + from
                    + (later ? " or later" : " or earlier");
        }
        if (Math.abs(minutes) <= FEW) {
            return subject(mend.to()) + " " + side + from;
        }
        boolean more = later == minutes > 0;
        return subject(mend.to()) + " " + Words.duration(Math.abs(minutes)) + (more ? " or more " : " or less ") + side
                + from;
    }

    private String subject(Point point) {
        Phase phase = phase(point);
        boolean needsNone = phase == Phase.DONE || phase == Phase.OPENED;
        return "'" + titleOf(point) + "' was" + (needsNone ? "" : " " + phase.words());
    }

    private String of(Point point) {
        Phase phase = phase(point);
        boolean isMain = entry(point).flatMap(dossier::claim).flatMap(Claim::event).stream()
                .allMatch(event -> event.mainPhase() == phase);
        return "'" + titleOf(point) + "'" + (isMain ? "" : " was " + phase.words());
    }

    private String titleOf(Point point) {
        return entry(point).map(this::title).orElse("that");
    }

    private static Optional<ClaimId> entry(Point point) {
        return reached(point).map(Point.Reached::entry);
    }

    private static Phase phase(Point point) {
        return reached(point).map(Point.Reached::phase).orElse(Phase.DONE);
    }

    private static Optional<Point.Reached> reached(Point point) {
        if (point instanceof Point.Reached it) {
            return Optional.of(it);
        }
        return point instanceof Point.Day day ? Optional.of(day.reached()) : Optional.empty();
    }

    /** Where a phase of an entry may be read, or another of its phases, or those who take part are at home. */
    ImmutableList<Place> places(ClaimId entry, Phase phase) {
        return dossier.account(entry.account()).stream()
                .flatMap(account -> Stream.concat(
                        account.attestations(entry.name(), phase).stream(),
                        account.attestations(entry.name()).stream()))
                .map(Attestation::places)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElseGet(() -> dossier.claim(entry)
                        .flatMap(Claim::event)
                        .map(event -> event.scene().asList())
                        .orElse(ImmutableList.of()));
    }

    /** What nobody places may have been anywhere. */
    private static ImmutableList<ZoneId> zones(ImmutableList<Place> places) {
        return places.isEmpty()
                ? ImmutableList.of(ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12))
                : places.stream().map(Place::zone).collect(ImmutableList.toImmutableList());
    }

    /** A minute in words: the day alone, where it is the first or the last minute of one at one of the places. */
    String moment(Instant minute, ImmutableList<Place> places, boolean isFirst) {
        LocalTime edge = isFirst ? LocalTime.MIDNIGHT : LocalTime.of(23, 59);
        for (ZoneId zone : zones(places)) {
            LocalDateTime at = LocalDateTime.ofInstant(minute, zone);
            if (at.toLocalTime().equals(edge)) {
                return Words.day(at.toLocalDate());
            }
        }
        return places.stream()
                .findFirst()
                .map(place -> Words.moment(LocalDateTime.ofInstant(minute, place.zone())) + ", " + place.called())
                .orElseGet(() -> Words.moment(LocalDateTime.ofInstant(minute, ZoneOffset.UTC)) + ", Greenwich");
    }
}
