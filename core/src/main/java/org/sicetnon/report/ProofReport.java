package org.sicetnon.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.PassedOver;
import org.sicetnon.account.Problem;
import org.sicetnon.account.TextProof;
import org.sicetnon.account.TextProof.Mention;
import org.sicetnon.account.TextProof.Standing;
import org.sicetnon.source.AccountText;
import org.sicetnon.time.DayRange;

/**
 * Accounts held against their texts, in words: for each its anchors, its notes, the dates that are left out, section by
 * section, and what is passed over for nothing; last the numbers.
 *
 * <p>The words may change with any version; do not parse them.
 *
 * @param proofs what is reported, in this order
 */
public record ProofReport(ImmutableList<TextProof> proofs) {

    private static final String MARGIN = "  ";
    private static final String INDENT = "              ";

    /** Returns a report on accounts, each with its text. */
    public static ProofReport of(List<TextProof> proofs) {
        return new ProofReport(ImmutableList.copyOf(proofs));
    }

    /** Returns the whole report, at most {@value Report#WIDTH} columns wide. */
    public String text() {
        Page page = new Page();
        for (TextProof proof : proofs) {
            Coverage coverage = proof.account().coverage();
            page.line(proof.account().name())
                    .paragraph(MARGIN, MARGIN, proof.account().work().toString())
                    .paragraph(MARGIN, MARGIN, "encoded whole: " + whole(coverage))
                    .blank();
            anchors(page, proof);
            notes(page, proof);
            dates(page, proof);
            idle(page, proof.idle());
            page.blank();
        }
        return page.paragraph("", MARGIN, closing()).toString();
    }

    private static String whole(Coverage coverage) {
        if (coverage.encoded().equals(DayRange.UNKNOWN)) {
            return "no days, so no dates are looked for";
        }
        return Words.when(coverage.encoded()) + ", in "
                + (coverage.whole().isEmpty() ? "all sections" : String.join(", ", coverage.whole()));
    }

    private static void anchors(Page page, TextProof proof) {
        page.paragraph(
                MARGIN + "ANCHORS     ",
                INDENT,
                Words.count(proof.anchors(), "anchor") + " looked for, "
                        + (proof.faults().isEmpty()
                                ? "each stands once and in its place"
                                : Words.count(proof.faults().size(), "fault")));
        for (Problem fault : proof.faults()) {
            page.paragraph(MARGIN + "  faulty    ", INDENT, fault.says());
        }
    }

    private static void notes(Page page, TextProof proof) {
        TextProof.Notes notes = proof.notes();
        page.paragraph(
                MARGIN + "NOTES       ",
                INDENT,
                Words.count(notes.cited().size() + notes.uncited().size(), "note") + ": "
                        + notes.cited().size() + " cited, " + notes.uncited().size() + " uncited; "
                        + notes.lost().size() + " of them lost in print");
        numbers(page, "cited", notes.cited());
        numbers(page, "uncited", notes.uncited());
        numbers(page, "lost", notes.lost());
        numbers(
                page,
                "unstated",
                Sets.difference(notes.lost(), proof.account().coverage().lostNotes()));
        numbers(page, "not lost", Sets.difference(proof.account().coverage().lostNotes(), notes.lost()));
        numbers(page, "no such", notes.beyond());
    }

    private static void numbers(Page page, String called, Iterable<Integer> notes) {
        String list = list(notes);
        if (!list.isEmpty()) {
            page.paragraph(MARGIN + "  " + called + " ".repeat(Math.max(1, 10 - called.length())), INDENT, list);
        }
    }

    /** Three and more in a row as {@code 3-5}. */
    static String list(Iterable<Integer> notes) {
        NavigableSet<Integer> left = new TreeSet<>();
        notes.forEach(left::add);
        ImmutableList.Builder<String> runs = ImmutableList.builder();
        while (!left.isEmpty()) {
            int first = left.first();
            int last = first;
            while (left.contains(last + 1)) {
                last++;
            }
            runs.add(
                    last - first < 2
                            ? Stream.of(first, last)
                                    .distinct()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            : first + "-" + last);
            left.headSet(last, true).clear();
        }
        return String.join(", ", runs.build());
    }

    private static void dates(Page page, TextProof proof) {
        page.paragraph(
                MARGIN + "DATES       ",
                INDENT,
                dates(ImmutableList.of(proof)) + (proof.gaps().isEmpty() ? "" : ":"));
        Multimaps.index(proof.gaps(), Mention::section).asMap().forEach((section, gaps) -> {
            page.line(MARGIN + "  " + section);
            gaps.forEach(gap -> page.paragraph(
                    MARGIN + "    " + place(gap.phrase().place()),
                    INDENT,
                    gap.phrase().words() + " · \"" + gap.phrase().around() + "\""));
        });
    }

    private static String place(AccountText.Place place) {
        String note = place instanceof AccountText.InNote it ? "n. " + it.number() : "";
        return note + " ".repeat(Math.max(1, 8 - note.length()));
    }

    private static void idle(Page page, List<PassedOver> idle) {
        if (!idle.isEmpty()) {
            page.paragraph(
                    MARGIN + "IDLE        ",
                    INDENT,
                    Words.count(idle.size(), "passage") + " passed over that no open date needs:");
        }
        idle.forEach(it -> page.paragraph(
                INDENT, INDENT, it.where().place() + ", \"" + it.where().anchor() + "\", because: " + it.because()));
    }

    private String closing() {
        int faults = proofs.stream().mapToInt(proof -> proof.faults().size()).sum();
        return Words.count(proofs.size(), "account") + " held against "
                + (proofs.size() == 1 ? "its text: " : "their texts: ")
                + Words.count(proofs.stream().mapToInt(TextProof::anchors).sum(), "anchor") + ", "
                + (faults == 0 ? "all proved" : Words.count(faults, "fault")) + "; " + dates(proofs)
                + "; " + proofs.stream().mapToInt(proof -> proof.idle().size()).sum() + " idle.";
    }

    private static String dates(List<TextProof> proofs) {
        return Words.count(
                        proofs.stream()
                                .mapToInt(proof -> proof.mentions().size())
                                .sum(),
                        "date") + " found, "
                + count(proofs, Standing.COVERED) + " covered, "
                + count(proofs, Standing.OUT_OF_DAYS) + " out of the days, "
                + count(proofs, Standing.PASSED_OVER) + " passed over, "
                + Words.count(count(proofs, Standing.GAP), "gap");
    }

    private static int count(List<TextProof> proofs, Standing standing) {
        return proofs.stream()
                .mapToInt(proof -> proof.mentions(standing).size())
                .sum();
    }
}
