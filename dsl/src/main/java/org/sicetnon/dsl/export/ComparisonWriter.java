package org.sicetnon.dsl.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Reading;
import org.sicetnon.account.Timeline;
import org.sicetnon.check.Agreement;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Outcome;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.When;

/** Writes what is computed of a dossier: times, positions, commitments, findings, statements. */
final class ComparisonWriter {

    private final Comparison comparison;
    private final Dossier dossier;

    ComparisonWriter(Comparison comparison) {
        this.comparison = comparison;
        this.dossier = comparison.dossier();
    }

    Fields written(Fields fields, List<Report.Judged> statements) {
        FindingWriter findings = new FindingWriter(Report.of(comparison, Report.Colour.NONE), new TimeWriter(dossier));
        ImmutableList<Timeline> timelines = timelines();
        return fields.texts("accounts", comparison.accounts(), Account::name)
                .each(
                        "checks",
                        comparison.examinations(),
                        it -> new Fields()
                                .text("check", it.check())
                                .number("examined", it.examined())
                                .number("agreed", it.agreed())
                                .number("untold", it.untold())
                                .node())
                .each("times", times(), TimeWriter::told)
                .each("positions", spans(timelines), Span::written)
                .each("days", days(timelines), AtDayEnd::written)
                .each("commitments", commitments(), this::commitment)
                .each("agreements", comparison.agreements(), ComparisonWriter::agreement)
                .each("findings", comparison.findings(), findings::written)
                .each("reconciled", comparison.reconciled(), findings::written)
                .each("silences", comparison.absences(), findings::written)
                .each("statements", statements, ComparisonWriter::statement);
    }

    private ImmutableList<Attestation> times() {
        return comparison.accounts().stream()
                .flatMap(account -> account.claims().stream()
                        .flatMap(claim -> account.attestations(claim.id().name()).stream()
                                .filter(at -> at.claim().equals(claim))))
                .collect(ImmutableList.toImmutableList());
    }

    /** EDTF knows no part of a day and no place; both stay in {@code told}. */
    static String edtf(Attestation at) {
        String date = at.dating().when().precision() == When.Precision.PART
                ? at.days().toString()
                : at.dating().when().toString();
        return at.dating().about() && !date.contains("/") ? date + "~" : date;
    }

    private ImmutableList<Timeline> timelines() {
        return comparison.accounts().stream()
                .flatMap(account -> dossier.world().agents().stream()
                        .flatMap(agent -> dossier.world().questions().stream()
                                .map(question -> dossier.timeline(account.name(), agent, question))))
                .filter(timeline -> !timeline.isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** A position as it is when a day ends. */
    private record AtDayEnd(LocalDate day, Reading reading) {

        ObjectNode written() {
            return said(reading)
                    .text("date", day.toString())
                    .textOrNull("stance", reading.stance().map(Stance::name))
                    .flag("stated", reading.basis() == Reading.Basis.STATED)
                    .word("basis", reading.basis())
                    .flag("confirmed", reading.confirmed())
                    .flag("suspended", !reading.suspended().isEmpty())
                    .texts("claims", reading.claims(), Claim::toString)
                    .node();
        }
    }

    private ImmutableList<AtDayEnd> days(ImmutableList<Timeline> timelines) {
        return dossier.days().eachDay().stream()
                .flatMap(day -> timelines.stream().map(timeline -> new AtDayEnd(day, timeline.on(day))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Fields said(Reading reading) {
        return new Fields()
                .text("account", reading.account())
                .text("agent", reading.agent().name())
                .text("question", reading.question().name())
                .texts("stances", reading.stances(), Stance::name);
    }

    /** Days of the dossier, one after another, at whose ends an account has the same position. */
    private record Span(LocalDate first, LocalDate last, Reading reading, ImmutableSet<String> claims) {

        Optional<Span> with(LocalDate day, Reading next) {
            return reading.stances().equals(next.stances())
                            && reading.suspended().isEmpty() == next.suspended().isEmpty()
                    ? Optional.of(new Span(first, day, reading, and(next)))
                    : Optional.empty();
        }

        private ImmutableSet<String> and(Reading next) {
            return Streams.concat(claims.stream(), next.claims().stream().map(Claim::toString))
                    .collect(ImmutableSet.toImmutableSet());
        }

        ObjectNode written() {
            return said(reading)
                    .text("days", DayRange.between(first, last).toString())
                    .flag("suspended", !reading.suspended().isEmpty())
                    .texts("claims", claims, it -> it)
                    .node();
        }
    }

    private ImmutableList<Span> spans(ImmutableList<Timeline> timelines) {
        return timelines.stream()
                .flatMap(timeline -> spans(timeline).stream())
                .filter(span -> !span.reading().isSilent())
                .collect(ImmutableList.toImmutableList());
    }

    private List<Span> spans(Timeline timeline) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day : dossier.days().eachDay()) {
            Reading reading = timeline.on(day);
            Span fresh = new Span(
                    day,
                    day,
                    reading,
                    reading.claims().stream().map(Claim::toString).collect(ImmutableSet.toImmutableSet()));
            Optional<Span> longer = spans.isEmpty()
                    ? Optional.empty()
                    : spans.get(spans.size() - 1).with(day, reading);
            longer.ifPresentOrElse(it -> spans.set(spans.size() - 1, it), () -> spans.add(fresh));
        }
        return spans;
    }

    private ImmutableList<Claim> commitments() {
        return comparison.accounts().stream()
                .flatMap(account -> account.claims().stream())
                .filter(claim -> claim.matter() instanceof Matter.OfCommitment)
                .collect(ImmutableList.toImmutableList());
    }

    private ObjectNode commitment(Claim claim) {
        Inquiry inquiry = Inquiry.into(dossier, claim.id().account());
        return new Fields()
                .text("claim", claim.id().toString())
                .each(
                        "statuses",
                        dossier.days().eachDay(),
                        day -> new Fields()
                                .text("date", day.toString())
                                .textOrNull("status", status(inquiry, claim, day))
                                .node())
                .node();
    }

    /** Empty where the account does not say that it was made by then: it denies it, guesses, or dates it later. */
    private static Optional<String> status(Inquiry inquiry, Claim claim, LocalDate day) {
        return inquiry.status(ImmutableSet.of(claim.id()), day).outcomes().stream()
                .filter(outcome -> outcome.standing() == Outcome.Standing.COUNTS)
                .flatMap(outcome -> outcome.grounds().stream())
                .map(ground -> ground.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static ObjectNode agreement(Agreement agreement) {
        return new Fields()
                .text("title", agreement.title())
                .texts("claims", agreement.claims(), Claim::toString)
                .value("identity", DossierWriter.identity(agreement.identity()))
                .text("day", agreement.day().map(DayRange::toString))
                .word("support", agreement.support())
                .texts("shared", agreement.shared(), it -> it)
                .node();
    }

    private static ObjectNode statement(Report.Judged judged) {
        return new Fields()
                .text("text", judged.text())
                .word("verdict", judged.verdict().kind())
                .each("readings", judged.verdict().outcomes(), ComparisonWriter::outcome)
                .node();
    }

    private static ObjectNode outcome(Outcome outcome) {
        return new Fields()
                .text("account", outcome.account())
                .word("truth", outcome.truth())
                .word("standing", outcome.standing())
                .each(
                        "grounds",
                        outcome.grounds(),
                        ground -> new Fields()
                                .text("part", ground.part())
                                .text("value", ground.value())
                                .text("how", ground.how())
                                .texts("claims", ground.claims(), Claim::toString)
                                .node())
                .node();
    }
}
