package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Finding;
import org.sicetnon.source.Locator;

/** Sets findings in words. */
final class FindingWords {

    private final Dossier dossier;
    private final Report.Paint paint;
    private final int name;

    FindingWords(Dossier dossier, Report.Paint paint, int name) {
        this.dossier = dossier;
        this.paint = paint;
        this.name = name;
    }

    void print(Page page, int number, Finding finding) {
        String label = finding.kind() == Finding.Kind.RECONCILED
                ? "RECONCILED"
                : finding.severity().toString().toUpperCase(Locale.ROOT);
        String begun = Strings.padEnd(number + "", 4, ' ');
        page.heading(
                begun + paint.paint(label, tone(finding)) + "  ",
                begun.length() + label.length() + 2,
                "    ",
                heading(finding.matter()));
        page.paragraph("    ", "    ", sentence(dossier, finding));
        for (Finding.Side side : finding.sides()) {
            for (Claim claim : side.claims()) {
                claim(page, claim, side);
            }
        }
        finding.identity()
                .ifPresent(identity -> page.paragraph(
                        "    ",
                        "    ",
                        "One thing by the concordance (" + identity.degree() + "): " + identity.because() + "."));
        if (finding.kind() == Finding.Kind.RECONCILED) {
            page.paragraph("    ", "    ", reconciling(finding));
        } else {
            page.paragraph("    ", "    ", settling(finding));
        }
        if (!finding.under().isEmpty()) {
            page.paragraph(
                    "    ",
                    "    ",
                    "With it goes: "
                            + finding.under().stream()
                                    .map(under -> heading(under.matter()) + " (" + under.severity() + ")")
                                    .collect(Collectors.joining("; "))
                            + ".");
        }
        page.blank();
    }

    private static Report.Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case CONTRADICTION -> Report.Tone.GRAVE;
            case TENSION -> Report.Tone.MILD;
            case DIFFERENCE, NOTE -> Report.Tone.PLAIN;
        };
    }

    private void claim(Page page, Claim claim, Finding.Side side) {
        String first = "      " + Strings.padEnd(claim.id().account(), name, ' ') + "  ";
        String next = " ".repeat(first.length());
        for (Locator locator : claim.locators()) {
            page.paragraph(first, next, locator.place() + "  \"" + locator.anchor() + "\"");
            first = next;
        }
        String value = side.value() instanceof Finding.Time time
                ? Words.phase(time.at()) + " " + Words.time(time.at())
                : claim.title();
        ImmutableList<String> documents = Words.documents(dossier, ImmutableList.of(claim));
        page.paragraph(
                next + "  ",
                next + "  ",
                value + " · " + claim.modality().words() + " · "
                        + (documents.isEmpty() ? withoutDocument(claim) : String.join("; ", documents)));
    }

    private static String withoutDocument(Claim claim) {
        return hasNotes(claim) ? "no document encoded, see its notes" : "no note";
    }

    private static boolean hasNotes(Claim claim) {
        return claim.locators().stream().anyMatch(locator -> !locator.notes().isEmpty());
    }

    static String places(Claim claim) {
        return claim.locators().stream().map(Locator::place).findFirst().orElse("");
    }

    private static String heading(Finding.Matter matter) {
        if (matter instanceof Finding.Timing it) {
            return "when: " + it.title();
        }
        if (matter instanceof Finding.Occurrence it) {
            return "whether: " + it.title();
        }
        if (matter instanceof Finding.Standing it) {
            return it.agent() + ", " + Words.spaced(it.question()) + ", " + Words.day(it.day());
        }
        if (matter instanceof Finding.Presupposition it) {
            return it.agent() + ", " + Words.spaced(it.question()) + ", as taken for granted";
        }
        return matter instanceof Finding.Untold it ? it.account() + " on: " + it.title() : "";
    }

    /** The finding in one or two sentences. */
    static String sentence(Dossier dossier, Finding finding) {
        String sides = finding.sides().stream()
                .map(side -> "in " + side.account() + " " + value(side))
                .collect(Collectors.joining("; "));
        String capital = sides.isEmpty() ? sides : sides.substring(0, 1).toUpperCase(Locale.ROOT) + sides.substring(1);
        if (finding.matter() instanceof Finding.Standing standing) {
            String asks = dossier.world()
                    .question(standing.question())
                    .map(question -> question.asks())
                    .orElse(standing.question());
            return asks + " When the day ended, " + sides + ".";
        }
        if (finding.matter() instanceof Finding.Untold untold) {
            return capital + "; " + untold.account() + ": " + untold.absence() + ".";
        }
        return capital + ".";
    }

    private static String value(Finding.Side side) {
        Finding.Value value = side.value();
        if (value instanceof Finding.Time it) {
            return "it was " + Words.phase(it.at()) + " " + Words.time(it.at());
        }
        if (value instanceof Finding.Told it) {
            return it.asserted()
                    ? "it is asserted"
                    : "it is "
                            + side.claims().stream()
                                    .map(claim -> claim.modality().words())
                                    .findFirst()
                                    .orElse("denied");
        }
        if (value instanceof Finding.Position it) {
            return (it.reading().stances().size() > 1 ? "it is left open whether " : "")
                    + it.reading().agent().called() + " stood for "
                    + Words.stances(it.reading().stances()) + " (" + Words.basis(it.reading()) + ")";
        }
        return value instanceof Finding.TakenForGranted it
                ? "it is taken for granted that " + it.agent()
                        + (it.held() ? " stood for " : " no longer stood for ")
                        + it.stance().words()
                : "";
    }

    private String settling(Finding finding) {
        ImmutableList<String> documents = Words.documents(dossier, finding.claims());
        String by = documents.isEmpty()
                ? finding.claims().stream().anyMatch(FindingWords::hasNotes)
                        ? "No document is encoded for it; the notes lead further"
                        : "Neither side gives a note for it"
                : "Cited for it and able to settle it: " + String.join("; ", documents);
        if (finding.matter() instanceof Finding.Timing && finding.kind() == Finding.Kind.WITHIN_ONE) {
            return by + ". Either date can stand without the other.";
        }
        if (finding.matter() instanceof Finding.Timing it) {
            return by + ". Either date can stand without the other; it is settled by whatever dates when it was "
                    + it.phase().words() + ".";
        }
        if (finding.matter() instanceof Finding.Occurrence it) {
            return by + ". It is settled by proof that it was " + it.phase().words()
                    + ", or by a reason why it cannot have been.";
        }
        if (finding.matter() instanceof Finding.Standing it) {
            return by + ". It is settled by a record of what " + it.agent() + " had decided when " + Words.day(it.day())
                    + " ended.";
        }
        boolean twoAgents = finding.sides().stream()
                        .map(side -> side.value() instanceof Finding.TakenForGranted it ? it.agent() : "")
                        .distinct()
                        .count()
                > 1;
        return by
                + (twoAgents
                        ? ". Both can stand if the two did not hold alike."
                        : ". Both can stand only if the account means two times.");
    }

    private static String reconciling(Finding finding) {
        if (finding.places().size() == 2) {
            return "Both can be one instant: read the first by the clock of "
                    + finding.places().get(0).called() + " and the second by that of "
                    + finding.places().get(1).called() + " (rule 12).";
        }
        return "Two phases of one thing follow each other and never conflict by differing (rule 11).";
    }
}
