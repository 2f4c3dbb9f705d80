package org.sicetnon.dsl.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.sicetnon.account.Claim;
import org.sicetnon.check.Finding;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.time.Place;

/** Writes findings: what they are about, what each side has, and the sentence that a report makes of it. */
final class FindingWriter {

    private final Report report;
    private final TimeWriter times;

    FindingWriter(Report report, TimeWriter times) {
        this.report = report;
        this.times = times;
    }

    ObjectNode written(Finding finding) {
        return new Fields()
                .text("id", finding.id())
                .text("check", finding.check())
                .word("kind", finding.kind())
                .word("severity", finding.severity())
                .value("matter", finding.matter().match(new Matters()))
                .texts("accounts", finding.accounts(), it -> it)
                .texts("claims", finding.claims(), Claim::toString)
                .each("sides", finding.sides(), FindingWriter::side)
                .value("identity", finding.identity(), DossierWriter::identity)
                .text("dissenting", finding.dissenting())
                .texts("places", finding.places(), Place::name)
                .someEach(
                        "conventions",
                        finding.conventions(),
                        it -> new Fields()
                                .word("convention", it.convention())
                                .text("value", it.value())
                                .node())
                .value("clash", finding.clash(), times::clash)
                .text("message", report.sentence(finding))
                .each("under", finding.under(), this::written)
                .node();
    }

    private static ObjectNode side(Finding.Side side) {
        return new Fields()
                .text("account", side.account())
                .value("value", side.value().match(new Values()))
                .texts("claims", side.claims(), Claim::toString)
                .node();
    }

    private static final class Matters implements Finding.Matters<ObjectNode> {
        @Override
        public ObjectNode timing(Finding.Timing matter) {
            return kind("timing")
                    .text("title", matter.title())
                    .word("phase", matter.phase())
                    .node();
        }

        @Override
        public ObjectNode occurrence(Finding.Occurrence matter) {
            return kind("occurrence")
                    .text("title", matter.title())
                    .word("phase", matter.phase())
                    .node();
        }

        @Override
        public ObjectNode standing(Finding.Standing matter) {
            return kind("standing")
                    .text("agent", matter.agent())
                    .text("question", matter.question())
                    .text("days", matter.days().toString())
                    .node();
        }

        @Override
        public ObjectNode presupposition(Finding.Presupposition matter) {
            return kind("presupposition")
                    .text("agent", matter.agent())
                    .text("question", matter.question())
                    .node();
        }

        @Override
        public ObjectNode untold(Finding.Untold matter) {
            return kind("untold")
                    .text("title", matter.title())
                    .text("account", matter.account())
                    .word("absence", matter.absence())
                    .node();
        }

        @Override
        public ObjectNode point(Finding.Point matter) {
            return kind("point")
                    .text("aspect", matter.aspect())
                    .text("title", matter.title())
                    .node();
        }
    }

    /** Each value has {@code words}; what else it has depends on its kind. */
    private static final class Values implements Finding.Values<ObjectNode> {
        @Override
        public ObjectNode time(Finding.Time value) {
            return kind("time")
                    .text("words", value.at().told().toString())
                    .word("phase", value.at().phase())
                    .text("date", ComparisonWriter.edtf(value.at()))
                    .texts("places", value.at().places(), Place::name)
                    .node();
        }

        @Override
        public ObjectNode told(Finding.Told value) {
            return kind("told")
                    .text("words", value.asserted() ? "asserted" : "denied")
                    .flag("asserted", value.asserted())
                    .node();
        }

        @Override
        public ObjectNode position(Finding.Position value) {
            return kind("position")
                    .text(
                            "words",
                            value.reading().isSilent()
                                    ? "no reading"
                                    : value.reading().stances().stream()
                                            .map(Stance::words)
                                            .collect(Collectors.joining(" or ")))
                    .texts("stances", value.reading().stances(), Stance::name)
                    .word("basis", value.reading().basis())
                    .flag("confirmed", value.reading().confirmed())
                    .node();
        }

        @Override
        public ObjectNode takenForGranted(Finding.TakenForGranted value) {
            return kind("taken_for_granted")
                    .text("words", (value.held() ? "" : "not ") + value.stance().words())
                    .text("agent", value.agent())
                    .text("stance", value.stance().name())
                    .flag("held", value.held())
                    .node();
        }

        @Override
        public ObjectNode words(Finding.Words value) {
            return kind("words").text("words", value.words()).node();
        }
    }

    private static Fields kind(String kind) {
        return new Fields().text("kind", kind);
    }
}
