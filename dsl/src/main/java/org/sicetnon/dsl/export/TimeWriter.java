package org.sicetnon.dsl.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sicetnon.account.Account;
import org.sicetnon.account.Attestation;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Termini;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.ChronologyReport;
import org.sicetnon.time.Place;

/** Writes times: as told, how early and how late they were, and what of them cannot stand together. */
final class TimeWriter {

    private final ChronologyReport report;

    TimeWriter(Dossier dossier) {
        this.report = new ChronologyReport(dossier);
    }

    static ObjectNode told(Attestation at) {
        return new Fields()
                .text("claim", at.claim().id().toString())
                .text("entry", at.claim().id().account() + "." + at.entry())
                .word("phase", at.phase())
                .text("date", ComparisonWriter.edtf(at))
                .text("told", at.told().toString())
                .texts("places", at.places(), Place::name)
                .node();
    }

    static ObjectNode when(CheckScript.Bounded asked) {
        return new Fields()
                .text("text", asked.text())
                .text("name", asked.name())
                .each("phases", asked.termini(), TimeWriter::phase)
                .node();
    }

    private static ObjectNode phase(Termini termini) {
        return new Fields()
                .text("entry", termini.entry().toString())
                .word("phase", termini.phase())
                .each("told", termini.told(), TimeWriter::told)
                .value("earliest", termini.span().earliest(), TimeWriter::terminus)
                .value("latest", termini.span().latest(), TimeWriter::terminus)
                .texts(
                        "disputed",
                        termini.disputed().stream()
                                .flatMap(clash -> clash.claims().stream())
                                .distinct()
                                .toList(),
                        ClaimId::toString)
                .node();
    }

    private static ObjectNode terminus(Chronology.Terminus terminus) {
        return new Fields()
                .text("minute", terminus.minute().toString())
                .texts("because", terminus.because(), Object::toString)
                .texts("claims", terminus.claims(), ClaimId::toString)
                .node();
    }

    ObjectNode conflicts(CheckScript.Clashing asked) {
        Clashes clashes = asked.clashes();
        return new Fields()
                .text("text", asked.text())
                .texts("accounts", clashes.accounts(), Account::name)
                .flag("complete", clashes.complete())
                .each("clashes", clashes.all(), this::clash)
                .node();
    }

    ObjectNode clash(Chronology.Clash clash) {
        return new Fields()
                .texts("claims", clash.claims(), ClaimId::toString)
                .texts("because", clash.grounds(), Object::toString)
                .each("mends", clash.mends(), this::mend)
                .text("settling", report.settling(clash))
                .node();
    }

    private ObjectNode mend(Chronology.Mend mend) {
        return new Fields()
                .text("claim", mend.claim().toString())
                .word("side", mend.side())
                .number("minutes", mend.minutes())
                .number("mended", mend.mended())
                .text("minute", mend.minute().map(Object::toString))
                .text("words", report.mend(mend))
                .node();
    }
}
