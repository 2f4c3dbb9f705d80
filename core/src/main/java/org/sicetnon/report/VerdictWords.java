package org.sicetnon.report;

import com.google.common.base.Strings;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Verdict;
import org.sicetnon.source.Locator;

/** Sets statements and their verdicts in words. */
final class VerdictWords {

    private static final int VERDICT = 14;

    private final Report.Paint paint;
    private final int name;
    private final Report.Extent extent;

    VerdictWords(Report.Paint paint, int name, Report.Extent extent) {
        this.paint = paint;
        this.name = name;
        this.extent = extent;
    }

    /** Sets a statement; in a full report one that does not hold with its grounds. */
    void print(Page page, Report.Judged judged) {
        print(page, judged, extent == Report.Extent.FULL && judged.verdict().kind() != Verdict.Kind.HOLDS);
    }

    /** Sets a statement with what each account has to each part of it, if {@code inFull}. */
    void print(Page page, Report.Judged judged, boolean inFull) {
        Verdict verdict = judged.verdict();
        String word = verdict.kind().toString();
        String margin = " ".repeat(VERDICT + 2);
        page.heading(
                "  " + paint.paint(word, tone(verdict.kind())) + " ".repeat(VERDICT - word.length()),
                margin.length(),
                margin + "  ",
                judged.text());
        for (Outcome outcome : verdict.outcomes()) {
            String first = margin + Strings.padEnd(outcome.account(), name, ' ') + "  ";
            String next = " ".repeat(first.length());
            page.paragraph(first, next, outcome(outcome) + (inFull ? "" : sources(outcome)));
            if (inFull) {
                for (Outcome.Ground ground : outcome.grounds()) {
                    page.paragraph(
                            next, next + "  ", ground.part() + " = " + ground.value() + " (" + ground.how() + ")");
                    ground.claims().forEach(claim -> claim(page, next + "  ", claim));
                }
            }
        }
    }

    /** Sets what one account has to a question, without a verdict. */
    void answer(Page page, Outcome outcome) {
        String first = "  " + Strings.padEnd(outcome.account(), name, ' ') + "   ";
        String next = " ".repeat(first.length());
        for (Outcome.Ground ground : outcome.grounds()) {
            boolean isSilent = outcome.standing() == Outcome.Standing.SILENT;
            page.paragraph(first, next, isSilent ? ground.value() : ground.value() + " (" + ground.how() + ")");
            ground.claims().forEach(claim -> claim(page, next + "  ", claim));
        }
    }

    private static Report.Tone tone(Verdict.Kind kind) {
        return switch (kind) {
            case HOLDS -> Report.Tone.WELL;
            case FAILS -> Report.Tone.GRAVE;
            case DISPUTED -> Report.Tone.MILD;
            case UNDETERMINED -> Report.Tone.PLAIN;
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome.standing()) {
            case SILENT -> "silent, not counted";
            case PRESUPPOSES -> "tells of it, but not this; not counted";
            case DENIES_PRESUPPOSITION -> "undetermined: denies what the statement presupposes";
            case COUNTS -> outcome.truth().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String sources(Outcome outcome) {
        String sources = outcome.grounds().stream()
                .flatMap(ground -> ground.claims().stream())
                .flatMap(claim -> claim.locators().stream().limit(1))
                .map(Locator::place)
                .distinct()
                .collect(Collectors.joining("; "));
        String how =
                outcome.grounds().stream().map(Outcome.Ground::how).distinct().collect(Collectors.joining("; "));
        return sources.isEmpty() ? "" : ": " + how + ", " + sources;
    }

    private static void claim(Page page, String margin, Claim claim) {
        String anchor = claim.locators().stream()
                .map(locator -> locator.place() + " \"" + locator.anchor() + "\"")
                .findFirst()
                .orElse("");
        String modality = claim.modality() == Modality.Plain.ASSERTED
                ? ""
                : ", " + claim.modality().words();
        page.paragraph(margin, margin + "  ", claim.title() + modality + " · " + anchor);
    }
}
