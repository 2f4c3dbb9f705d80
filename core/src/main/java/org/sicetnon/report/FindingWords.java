package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Finding;
import org.sicetnon.source.Locator;

/** Sets findings in words. */
final class FindingWords {

    private final Dossier dossier;
    private final Report.Paint paint;
    private final int name;
    private final Report.Extent extent;

    FindingWords(Dossier dossier, Report.Paint paint, int name, Report.Extent extent) {
        this.extent = extent;
        this.dossier = dossier;
        this.paint = paint;
        this.name = name;
    }

    void print(Page page, int number, Finding finding) {
        if (extent == Report.Extent.BRIEF && !isDecisive(finding)) {
            inOneLine(page, number, finding);
            return;
        }
        Wording.Told told = told(number, finding);
        headed(page, number, finding, told.heading());
        told.says().forEach(it -> page.paragraph("    ", "    ", it));
        if (extent == Report.Extent.BRIEF) {
            told.claims().forEach(claim -> briefly(page, claim));
        } else {
            told.claims().forEach(claim -> claim(page, claim));
            told.because().forEach(it -> page.paragraph("    ", "    ", it));
            page.paragraph("    ", "    ", told.settling());
        }
        told.under().ifPresent(it -> page.paragraph("    ", "    ", it));
        page.blank();
    }

    /** The finding part by part; in a short report what decides with a passage of each side, the rest in a line. */
    Wording.Told told(int number, Finding finding) {
        if (extent == Report.Extent.BRIEF && !isDecisive(finding)) {
            return new Wording.Told(
                    number,
                    label(finding),
                    inOneLine(finding),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    "",
                    Optional.empty());
        }
        boolean inFull = extent == Report.Extent.FULL;
        return new Wording.Told(
                number,
                label(finding),
                heading(finding.matter()),
                finding.conventions().isEmpty()
                        ? ImmutableList.of(sentence(dossier, finding))
                        : ImmutableList.of(sentence(dossier, finding), conventions(finding)),
                finding.sides().stream()
                        .flatMap(side -> inFull
                                ? side.claims().stream().map(claim -> claimed(claim, side))
                                : Stream.of(briefly(side)))
                        .collect(ImmutableList.toImmutableList()),
                finding.identity().stream()
                        .filter(it -> inFull)
                        .map(identity ->
                                "One thing by the concordance (" + identity.degree() + "): " + identity.because() + ".")
                        .collect(ImmutableList.toImmutableList()),
                inFull ? settled(finding) : "",
                finding.under().isEmpty() ? Optional.empty() : Optional.of(under(finding.under(), inFull)));
    }

    private static String under(ImmutableList<Finding> under, boolean inFull) {
        if (!inFull) {
            return "With it " + (under.size() == 1 ? "goes 1 more." : "go " + under.size() + " more.");
        }
        return "With it goes: "
                + under.stream()
                        .map(it -> heading(it.matter()) + " (" + it.severity() + ")")
                        .distinct()
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String label(Finding finding) {
        return finding.kind() == Finding.Kind.RECONCILED
                ? "RECONCILED"
                : finding.severity().toString().toUpperCase(Locale.ROOT);
    }

    private void headed(Page page, int number, Finding finding, String words) {
        String label = label(finding);
        String begun = Strings.padEnd(number + "", 4, ' ');
        page.heading(
                begun + paint.paint(label, tone(finding)) + "  ", begun.length() + label.length() + 2, "    ", words);
    }

    /** Whether a short report shows passages for it. */
    static boolean isDecisive(Finding finding) {
        return finding.kind() == Finding.Kind.DISCREPANCY && finding.severity() == Finding.Severity.CONTRADICTION;
    }

    private void inOneLine(Page page, int number, Finding finding) {
        headed(page, number, finding, inOneLine(finding));
    }

    /** What it is about and what each side has, in one line. */
    String inOneLine(Finding finding) {
        boolean oneAccount = finding.kind() == Finding.Kind.WITHIN_ONE;
        String sides = finding.sides().stream()
                .map(side -> (oneAccount ? "" : side.account() + " ") + shortly(side))
                .collect(Collectors.joining(oneAccount ? " / " : " · "));
        String account = oneAccount ? finding.sides().get(0).account() + " " : "";
        return heading(finding.matter()) + " · " + account + sides;
    }

    private String shortly(Finding.Side side) {
        if (side.value() instanceof Finding.Position it) {
            return Words.stances(it.reading().stances());
        }
        return side.value() instanceof Finding.Time it
                ? Words.withoutDerivation(dossier, it.at())
                : value(dossier, side).replaceFirst("^it (is|says) ", "");
    }

    /** The first passage of a side, and on how many claims more it rests. */
    private static Wording.Claimed briefly(Finding.Side side) {
        int more = side.claims().size() - 1;
        return new Wording.Claimed(
                side.account(),
                side.claims().stream()
                        .flatMap(claim -> Wording.passages(claim).stream())
                        .limit(1)
                        .collect(ImmutableList.toImmutableList()),
                more > 0 ? "and " + more + " more" : "");
    }

    private void briefly(Page page, Wording.Claimed claim) {
        String passage = claim.passages().stream()
                .map(it -> it.place() + " \"" + it.anchor() + "\"")
                .findFirst()
                .orElse("");
        page.paragraph(
                "      " + Strings.padEnd(claim.account(), name, ' ') + "  ",
                " ".repeat(8 + name),
                passage + (claim.says().isEmpty() ? "" : "; " + claim.says()));
    }

    private static Report.Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case CONTRADICTION -> Report.Tone.GRAVE;
            case TENSION -> Report.Tone.MILD;
            case DIFFERENCE, NOTE -> Report.Tone.PLAIN;
        };
    }

    private void claim(Page page, Wording.Claimed claim) {
        String first = "      " + Strings.padEnd(claim.account(), name, ' ') + "  ";
        String next = " ".repeat(first.length());
        for (Wording.Passage passage : claim.passages()) {
            page.paragraph(first, next, passage.place() + "  \"" + passage.anchor() + "\"");
            first = next;
        }
        page.paragraph(next + "  ", next + "  ", claim.says());
    }

    private Wording.Claimed claimed(Claim claim, Finding.Side side) {
        String value = side.value() instanceof Finding.Time time
                ? Words.phase(time.at()) + " " + Words.time(dossier, time.at())
                : claim.title();
        ImmutableList<String> documents = Words.documents(dossier, ImmutableList.of(claim));
        return new Wording.Claimed(
                claim.id().account(),
                Wording.passages(claim),
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
        return matter.match(new Finding.Matters<>() {
            @Override
            public String timing(Finding.Timing it) {
                return "when: " + it.title();
            }

            @Override
            public String occurrence(Finding.Occurrence it) {
                return "whether: " + it.title();
            }

            @Override
            public String standing(Finding.Standing it) {
                return it.agent() + ", " + Words.spaced(it.question()) + ", " + Words.days(it.days());
            }

            @Override
            public String presupposition(Finding.Presupposition it) {
                return it.agent() + ", " + Words.spaced(it.question()) + ", as taken for granted";
            }

            @Override
            public String untold(Finding.Untold it) {
                return it.account() + " on: " + it.title();
            }

            @Override
            public String point(Finding.Point it) {
                return it.aspect() + ": " + it.title();
            }
        });
    }

    /** {@code It rests on a convention: about a day, 2 days to either side. Read loosely, it would not stand.} */
    private static String conventions(Finding finding) {
        return (finding.conventions().size() == 1 ? "It rests on a convention: " : "It rests on conventions: ")
                + finding.conventions().stream()
                        .map(it -> "'" + it.convention().words() + "' is " + it.value())
                        .collect(Collectors.joining("; "))
                + (finding.kind() == Finding.Kind.RECONCILED
                        ? ". Read otherwise, the two could not be one."
                        : ". Read as loosely as the words allow, it would not stand.");
    }

    /** The finding in one or two sentences. */
    static String sentence(Dossier dossier, Finding finding) {
        String sides = finding.sides().stream()
                .map(side -> "in " + side.account() + " " + value(dossier, side))
                .collect(Collectors.joining("; "));
        String capital = sides.isEmpty() ? sides : sides.substring(0, 1).toUpperCase(Locale.ROOT) + sides.substring(1);
        String dissent = finding.dissenting()
                .map(account -> " Alone among the accounts: " + account + ".")
                .orElse("");
        if (finding.matter() instanceof Finding.Standing standing) {
            String asks = dossier.world()
                    .question(standing.question())
                    .map(question -> question.asks())
                    .orElse(standing.question());
            boolean oneDay = standing.days().onlyDay().isPresent();
            return asks + (oneDay ? " When the day ended, " : " When each of these days ended, ") + sides + "."
                    + dissent;
        }
        if (finding.matter() instanceof Finding.Untold untold) {
            return capital + "; " + untold.account() + ": " + untold.absence() + ".";
        }
        return capital + "." + dissent;
    }

    private static String value(Dossier dossier, Finding.Side side) {
        return side.value().match(new Finding.Values<>() {
            @Override
            public String time(Finding.Time it) {
                return "it was " + Words.phase(it.at()) + " " + Words.time(dossier, it.at());
            }

            @Override
            public String told(Finding.Told it) {
                return "it is "
                        + (it.asserted()
                                ? "asserted"
                                : side.claims().stream()
                                        .map(claim -> claim.modality().words())
                                        .findFirst()
                                        .orElse("denied"));
            }

            @Override
            public String position(Finding.Position it) {
                return (it.reading().stances().size() > 1 ? "it is left open whether " : "")
                        + it.reading().agent().called() + " stood for "
                        + Words.stances(it.reading().stances()) + " (" + Words.basis(it.reading()) + ")";
            }

            @Override
            public String takenForGranted(Finding.TakenForGranted it) {
                return "it is taken for granted that " + it.agent()
                        + (it.held() ? " stood for " : " no longer stood for ")
                        + it.stance().words();
            }

            @Override
            public String words(Finding.Words it) {
                return it.words();
            }
        });
    }

    private String settled(Finding finding) {
        return finding.kind() == Finding.Kind.RECONCILED ? reconciling(finding) : settling(finding);
    }

    private String settling(Finding finding) {
        ImmutableList<String> documents = Words.documents(dossier, finding.claims());
        String by = documents.isEmpty()
                ? finding.claims().stream().anyMatch(FindingWords::hasNotes)
                        ? "No document is encoded for it; the notes lead further"
                        : "Neither side gives a note for it"
                : "Cited for it and able to settle it: " + String.join("; ", documents);
        return by
                + finding.matter().match(new Finding.Matters<String>() {
                    @Override
                    public String timing(Finding.Timing it) {
                        return ". Either date can stand without the other"
                                + (finding.kind() == Finding.Kind.WITHIN_ONE
                                        ? "."
                                        : "; it is settled by whatever dates when it was "
                                                + it.phase().words() + ".");
                    }

                    @Override
                    public String occurrence(Finding.Occurrence it) {
                        return ". It is settled by proof that it was "
                                + it.phase().words() + ", or by a reason why it cannot have been.";
                    }

                    @Override
                    public String standing(Finding.Standing it) {
                        return ". It is settled by a record of what " + it.agent() + " had decided on "
                                + Words.days(it.days()) + ".";
                    }

                    @Override
                    public String presupposition(Finding.Presupposition it) {
                        boolean twoAgents = finding.sides().stream()
                                        .map(side -> side.value() instanceof Finding.TakenForGranted granted
                                                ? granted.agent()
                                                : "")
                                        .distinct()
                                        .count()
                                > 1;
                        return twoAgents
                                ? ". Both can stand if the two did not hold alike."
                                : ". Both can stand only if the account means two times.";
                    }

                    @Override
                    public String untold(Finding.Untold it) {
                        return ".";
                    }

                    @Override
                    public String point(Finding.Point it) {
                        if (finding.clash().isPresent()) {
                            return ". "
                                    + new ClashWords(dossier)
                                            .settling(finding.clash().get());
                        }
                        int claims = finding.claims().size();
                        return finding.severity() != Finding.Severity.CONTRADICTION
                                ? "."
                                : claims == 2 || finding.sides().size() == 2
                                        ? ". Either can stand without the other."
                                        : ". Any " + (claims - 1) + " of the " + claims + " claims can stand.";
                    }
                });
    }

    private static String reconciling(Finding finding) {
        if (finding.matter() instanceof Finding.Point) {
            return "The one is told more finely than the other; that is no discrepancy.";
        }
        if (finding.places().size() == 2) {
            return "Both can be one instant: read the first by the clock of "
                    + finding.places().get(0).called() + " and the second by that of "
                    + finding.places().get(1).called() + " (rule 12).";
        }
        return "Two phases of one thing follow each other and never conflict by differing (rule 11).";
    }
}
