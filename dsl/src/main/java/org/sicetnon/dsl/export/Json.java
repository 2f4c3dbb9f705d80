package org.sicetnon.dsl.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
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
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Outcome;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.source.Locator;
import org.sicetnon.time.When;

/**
 * Writes a comparison as JSON (RFC 8259), the same on every run.
 *
 * <p>The object has {@code dossier}, {@code fingerprint} and the arrays {@code claims}, {@code findings}, {@code days}
 * and {@code statements}. A date is EDTF (ISO 8601-2:2019) as far as EDTF goes: of a part of a day it gives the day, and
 * {@code told} gives the author's own time.
 */
public final class Json {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Comparison comparison;
    private final Dossier dossier;

    private Json(Comparison comparison) {
        this.comparison = comparison;
        this.dossier = comparison.dossier();
    }

    /** Returns the JSON of a comparison and of statements about it. */
    public static String of(Comparison comparison, List<Report.Judged> statements) {
        return new Json(comparison).write(statements);
    }

    private String write(List<Report.Judged> statements) {
        ObjectNode root = mapper.createObjectNode();
        root.put("dossier", dossier.name()).put("fingerprint", dossier.fingerprint());
        comparison.accounts().forEach(account -> claims(root.withArray("claims"), account));
        ArrayNode findings = root.putArray("findings");
        Report report = Report.of(comparison, Report.Colour.NONE);
        for (List<Finding> list : List.of(comparison.findings(), comparison.reconciled(), comparison.absences())) {
            list.forEach(finding -> finding(findings, report, finding));
        }
        days(root.putArray("days"));
        statements.forEach(it -> statement(root.withArray("statements"), it));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return mapper.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes could not be written as JSON.", e);
        }
    }

    private void claims(ArrayNode claims, Account account) {
        for (Claim claim : account.claims()) {
            ObjectNode node = claims.addObject()
                    .put("id", claim.id().toString())
                    .put("account", account.name())
                    .put("kind", claim.matter().kind())
                    .put("title", claim.title());
            Optional<Attestation> time = account.attestations(claim.id().name()).stream()
                    .filter(at -> at.claim().equals(claim))
                    .findFirst();
            node.put("date", time.map(at -> edtf(at)).orElse(null));
            node.put("told", time.map(at -> at.told().toString()).orElse(null));
            node.put("modality", claim.modality().kind());
            Optional<Locator> first = claim.locators().stream().findFirst();
            node.put("section", first.map(locator -> section(account, locator)).orElse(null));
            node.put("anchor", first.map(Locator::anchor).orElse(null));
            ArrayNode notes = node.putArray("footnotes");
            claim.locators().stream()
                    .flatMap(locator -> locator.notes().stream())
                    .distinct()
                    .forEach(notes::add);
            node.put("event", event(claim).orElse(null));
            ArrayNode agents = node.putArray("agents");
            agents(claim).forEach(agent -> agents.add(agent.name()));
            ArrayNode locators = node.putArray("locators");
            claim.locators()
                    .forEach(locator ->
                            locators.addObject().put("place", locator.place()).put("anchor", locator.anchor()));
        }
    }

    /** EDTF knows no part of a day and no place; both stay in {@code told}. */
    private static String edtf(Attestation at) {
        String date = at.dating().when().precision() == When.Precision.PART
                ? at.days().toString()
                : at.dating().when().toString();
        return at.dating().about() && !date.contains("/") ? date + "~" : date;
    }

    private static String section(Account account, Locator locator) {
        if (locator instanceof Locator.InSection it) {
            return account.sections().getOrDefault(it.section(), it.section());
        }
        return locator.place();
    }

    private static Optional<String> event(Claim claim) {
        return claim.matter() instanceof Matter.OfPhase it
                ? Optional.of(it.of())
                : claim.event().map(event -> claim.id().name());
    }

    private static ImmutableList<Agent> agents(Claim claim) {
        return claim.matter().match(new Matter.Cases<>() {
            @Override
            public ImmutableList<Agent> event(Matter.OfEvent matter) {
                return matter.event().participants().asList();
            }

            @Override
            public ImmutableList<Agent> phase(Matter.OfPhase matter) {
                return matter.bearer();
            }

            @Override
            public ImmutableList<Agent> position(Matter.OfPosition matter) {
                return ImmutableList.of(matter.position().agent());
            }

            @Override
            public ImmutableList<Agent> voice(Matter.OfVoice matter) {
                return ImmutableList.of(matter.voice().agent(), matter.voice().principal());
            }

            @Override
            public ImmutableList<Agent> commitment(Matter.OfCommitment matter) {
                return ImmutableList.of(matter.commitment().pledge().agent());
            }

            @Override
            public ImmutableList<Agent> fate(Matter.OfFate matter) {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Agent> sequence(Matter.OfSequence matter) {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Agent> evidence(Matter.OfEvidence matter) {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Agent> cause(Matter.OfCause matter) {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Agent> quantity(Matter.OfQuantity matter) {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Agent> clause(Matter.OfClause matter) {
                return matter.tells()
                        .map(position -> ImmutableList.of(position.agent()))
                        .orElse(ImmutableList.of());
            }

            @Override
            public ImmutableList<Agent> character(Matter.OfCharacter matter) {
                return ImmutableList.of();
            }
        });
    }

    private void finding(ArrayNode findings, Report report, Finding finding) {
        ObjectNode node = findings.addObject()
                .put("id", finding.id())
                .put("check", finding.check())
                .put("kind", finding.kind().toString())
                .put("severity", finding.severity().toString());
        ArrayNode accounts = node.putArray("accounts");
        finding.accounts().forEach(accounts::add);
        ArrayNode claims = node.putArray("claims");
        finding.claims().forEach(claim -> claims.add(claim.id().toString()));
        node.put("identity", finding.identity().map(it -> it.toString()).orElse(null));
        node.put("message", report.sentence(finding));
        if (!finding.under().isEmpty()) {
            ArrayNode under = node.putArray("under");
            finding.under().forEach(derived -> finding(under, report, derived));
        }
    }

    private void days(ArrayNode days) {
        ImmutableList<Timeline> timelines = comparison.accounts().stream()
                .flatMap(account -> dossier.world().agents().stream()
                        .flatMap(agent -> dossier.world().questions().stream()
                                .map(question -> dossier.timeline(account.name(), agent, question))))
                .filter(timeline -> !timeline.isEmpty())
                .collect(ImmutableList.toImmutableList());
        dossier.days().eachDay().forEach(day -> timelines.forEach(timeline -> reading(days, day, timeline.on(day))));
    }

    private static void reading(ArrayNode days, LocalDate day, Reading reading) {
        ObjectNode node = days.addObject()
                .put("date", day.toString())
                .put("account", reading.account())
                .put("agent", reading.agent().name())
                .put("question", reading.question().name())
                .put("stance", reading.stance().map(Stance::name).orElse(null))
                .put("stated", reading.basis() == Reading.Basis.STATED)
                .put("basis", reading.basis().name().toLowerCase(Locale.ROOT))
                .put("suspended", !reading.suspended().isEmpty());
        ArrayNode stances = node.putArray("stances");
        reading.stances().forEach(stance -> stances.add(stance.name()));
        ArrayNode claims = node.putArray("claims");
        reading.claims().forEach(claim -> claims.add(claim.id().toString()));
    }

    private static void statement(ArrayNode statements, Report.Judged judged) {
        ObjectNode node = statements
                .addObject()
                .put("text", judged.text())
                .put("verdict", judged.verdict().kind().toString());
        ArrayNode readings = node.putArray("readings");
        for (Outcome outcome : judged.verdict().outcomes()) {
            ObjectNode reading = readings.addObject()
                    .put("account", outcome.account())
                    .put("truth", outcome.truth().name().toLowerCase(Locale.ROOT))
                    .put("standing", outcome.standing().name().toLowerCase(Locale.ROOT));
            ArrayNode grounds = reading.putArray("grounds");
            for (Outcome.Ground ground : outcome.grounds()) {
                ArrayNode claims = grounds.addObject()
                        .put("part", ground.part())
                        .put("value", ground.value())
                        .put("how", ground.how())
                        .putArray("claims");
                ground.claims().forEach(claim -> claims.add(claim.id().toString()));
            }
        }
    }
}
