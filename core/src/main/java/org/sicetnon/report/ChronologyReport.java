package org.sicetnon.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sicetnon.account.Account;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Termini;
import org.sicetnon.chronology.Chronology;
import org.sicetnon.chronology.Ground;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Place;
import org.sicetnon.time.Truth;

/**
 * What accounts say of time, in words: how early and how late an entry was, and what cannot stand together.
 *
 * <pre>{@code
 * Inquiry ask = Inquiry.into(dossier, "tan");
 * new ChronologyReport(dossier).conflicts(ask.conflicts());
 * }</pre>
 *
 * <p>The words may change with any version; do not parse them.
 *
 * @param dossier the dossier to which the accounts belong
 */
public record ChronologyReport(Dossier dossier) {

    /**
     * Returns how early and how late each phase of an entry was in each account, with the claims that set it, and how a
     * date is derived that is told by another.
     *
     * @param name what the entry is called
     * @param termini what is known of it, as an inquiry gives it
     */
    public String when(String name, ImmutableList<Termini> termini) {
        Page page = new Page().blank().line("WHEN   " + name).blank();
        if (termini.isEmpty()) {
            return page.line("  Nothing that is said limits its time.").toString();
        }
        int width = width(termini.stream().map(it -> it.entry().account()).collect(ImmutableList.toImmutableList()));
        for (Wording.Limited it : limited(termini)) {
            String first = "  " + Strings.padEnd(it.account(), width, ' ') + "  ";
            String next = " ".repeat(first.length());
            page.paragraph(first, next, it.heading() + ":");
            for (Wording.Limit limit : it.limits()) {
                page.paragraph(next + limit.lead(), next + "  ", limit.text());
                limit.because().forEach(why -> page.paragraph(next + "  ", next + "    ", why));
            }
        }
        return page.toString();
    }

    /** How early and how late each phase of an entry was, part by part. */
    ImmutableList<Wording.Limited> limited(ImmutableList<Termini> termini) {
        return termini.stream()
                .map(it -> new Wording.Limited(
                        it.entry().account(), new ClashWords(dossier).title(it.entry()) + ", " + phase(it), limits(it)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Wording.Limit> limits(Termini it) {
        ImmutableList.Builder<Wording.Limit> limits = ImmutableList.builder();
        it.told().stream()
                .map(at -> (at.claim().says() == Truth.HOLDS
                                ? ""
                                : at.claim().modality().words() + ", ")
                        + Words.time(dossier, at))
                .distinct()
                .forEach(told -> limits.add(new Wording.Limit("told: ", told, ImmutableList.of())));
        limits.addAll(ends(it));
        if (it.span().earliest().isEmpty()
                && it.span().latest().isEmpty()
                && it.disputed().isEmpty()) {
            limits.add(new Wording.Limit("", "nothing sets a first or a last day", ImmutableList.of()));
        }
        for (Chronology.Clash clash : it.disputed()) {
            limits.add(new Wording.Limit(
                    "",
                    "set aside, since these cannot stand together: "
                            + clash.claims().stream().map(ClaimId::toString).collect(Collectors.joining(", ")),
                    ImmutableList.of()));
        }
        return limits.build();
    }

    private String phase(Termini it) {
        return it.told().stream()
                .map(Words::phase)
                .findFirst()
                .orElseGet(
                        () -> it.phase() == Phase.OPENED ? "opened" : it.phase().words());
    }

    /** The two ends; what sets both is told once. */
    private ImmutableList<Wording.Limit> ends(Termini of) {
        ClashWords words = new ClashWords(dossier);
        ImmutableList<Place> places = words.places(of.entry(), of.phase());
        Optional<String> first =
                of.span().earliest().map(it -> "not before " + words.moment(it.minute(), places, true));
        Optional<String> last = of.span().latest().map(it -> "not after " + words.moment(it.minute(), places, false));
        ImmutableList<Ground> before =
                of.span().earliest().map(Chronology.Terminus::because).orElse(ImmutableList.of());
        ImmutableList<Ground> after =
                of.span().latest().map(Chronology.Terminus::because).orElse(ImmutableList.of());
        if (first.isPresent() && last.isPresent() && ImmutableSet.copyOf(before).equals(ImmutableSet.copyOf(after))) {
            return ImmutableList.of(limit(first.get() + ", " + last.get(), before));
        }
        return Stream.concat(
                        first.stream().map(it -> limit(it, before)),
                        last.stream().map(it -> limit(it, after)))
                .collect(ImmutableList.toImmutableList());
    }

    private Wording.Limit limit(String limit, ImmutableList<Ground> because) {
        ClashWords words = new ClashWords(dossier);
        return new Wording.Limit(
                "",
                limit,
                because.stream()
                        .flatMap(ground -> words.because(ground).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns what cannot stand together, the claims with their passages, and what would mend it. */
    public String conflicts(Clashes clashes) {
        Page page = new Page()
                .blank()
                .line("CONFLICTS   " + asked(clashes) + ": " + result(clashes))
                .blank();
        int width = width(clashes.accounts().stream().map(Account::name).collect(ImmutableList.toImmutableList()));
        for (int i = 0; i < clashes.all().size(); i++) {
            Wording.Told told = told(i + 1, clashes.all().get(i));
            String begun = Strings.padEnd(i + 1 + "", 4, ' ');
            page.paragraph(begun, "    ", told.heading());
            told.claims().forEach(claim -> claim(page, width, claim));
            told.because().forEach(it -> page.paragraph("    ", "    ", it));
            page.paragraph("    ", "    ", told.settling());
            page.blank();
        }
        return page.toString();
    }

    /** One minimal conflict, part by part. */
    Wording.Told told(int number, Chronology.Clash clash) {
        ClashWords words = new ClashWords(dossier);
        return new Wording.Told(
                number,
                "CONFLICT",
                words.headline(clash),
                ImmutableList.of(),
                clash.claims().stream()
                        .flatMap(id -> dossier.claim(id).stream())
                        .map(claim -> new Wording.Claimed(
                                claim.id().account(),
                                Wording.passages(claim),
                                words.said(claim) + " · " + claim.modality().words()))
                        .collect(ImmutableList.toImmutableList()),
                clash.grounds().stream()
                        .filter(ground -> ground.claim().isEmpty())
                        .flatMap(ground -> words.because(ground).stream())
                        .map(why -> why + ".")
                        .collect(ImmutableList.toImmutableList()),
                words.settling(clash),
                Optional.empty());
    }

    /** Returns which of the claims of a clash can stand, and with what change of one of them all could, in one or two sentences. */
    public String settling(Chronology.Clash clash) {
        return new ClashWords(dossier).settling(clash);
    }

    /** Returns the smallest change of one claim with which a clash is gone: {@code 'the landing' was 13 May 1871 or later}. */
    public String mend(Chronology.Mend mend) {
        return new ClashWords(dossier).mend(mend);
    }

    static String asked(Clashes clashes) {
        return clashes.accounts().stream().map(Account::name).collect(Collectors.joining(", "));
    }

    static String result(Clashes clashes) {
        int found = clashes.all().size();
        boolean all = clashes.complete();
        if (found == 0) {
            return all ? "all that is said of time can be so together" : "too much is left open to tell";
        }
        String conflicts = Words.count(found, "minimal conflict");
        return all || found < Clashes.MOST
                ? conflicts + (all ? "" : "; too much is left open to tell if there are more")
                : "the first " + conflicts;
    }

    private static void claim(Page page, int width, Wording.Claimed claim) {
        String first = "      " + Strings.padEnd(claim.account(), width, ' ') + "  ";
        String next = " ".repeat(first.length());
        for (Wording.Passage passage : claim.passages()) {
            page.paragraph(first, next, passage.place() + " \"" + passage.anchor() + "\"");
            first = next;
        }
        page.paragraph(next + "  ", next + "  ", claim.says());
    }

    private static int width(ImmutableList<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
