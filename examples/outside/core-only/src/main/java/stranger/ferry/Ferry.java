package stranger.ferry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Inquiry;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;

/** The last ferry of 1902, which never sailed, as two authors tell of it: a dossier in plain Java. */
public final class Ferry {

    private static final Place QUAY = new Place("Quay", "the quay", ZoneId.of("Europe/London"));
    private static final Agent COMPANY =
            new Agent("Company", Agent.Kind.BODY, "the company", Optional.empty(), Optional.of(QUAY));
    private static final Stance SAILS = Stance.of("SAILS", Stance.Kind.YES);
    private static final Stance STAYS = Stance.of("STAYS", Stance.Kind.NO);
    private static final Question SAILING =
            Question.of("sailing", "Does the company let the ferry sail?", SAILS, STAYS);

    private Ferry() {}

    /** Prints what each author has, whether they agree, and what the checks find. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Dossier dossier = dossier();
        LocalDate day = LocalDate.of(1902, 5, 2);

        dossier.accounts().forEach(account -> out.println(account.name() + ": "
                + dossier.timeline(account.name(), COMPANY, SAILING).on(day).stance()
                        .map(Stance::words)
                        .orElse("no reading")));
        out.println("The company stays: "
                + Inquiry.into(dossier).position(COMPANY, day).is(STAYS).verdict().kind());

        Comparison comparison = Comparison.of(dossier, dossier.accounts());
        Report report = Report.of(comparison, Report.Colour.NONE);
        for (Finding finding : comparison.findings()) {
            out.println(finding.severity() + ": " + report.sentence(finding));
        }
        out.print(report.findings());
    }

    private static Dossier dossier() {
        return Dossier.builder("ferry-1902")
                .title("The last ferry of 1902")
                .world(new World(
                        ImmutableList.of(COMPANY),
                        ImmutableList.of(QUAY),
                        ImmutableList.of(SAILING),
                        Conventions.STANDARD))
                .leading(SAILING)
                .days(DayRange.between(LocalDate.of(1902, 5, 1), LocalDate.of(1902, 5, 6)))
                .account(account("hart", "M. Hart", 1931, decision("hart", 2, STAYS, "kept her in port that day")))
                .account(account("lowe", "B. Lowe", 1958, decision("lowe", 2, SAILS, "gave her leave to sail")))
                .identity(new Concordance.Identity(
                        Concordance.Degree.SAME,
                        new ClaimId("hart", "decision"),
                        new ClaimId("lowe", "decision"),
                        "one sitting of the company"))
                .build()
                .orThrow();
    }

    private static Account.Parts account(String name, String author, int year, Claim... claims) {
        return new Account.Parts(
                name,
                new Work(author, "The Ferry", year, "", Optional.empty()),
                ImmutableMap.of(),
                Coverage.UNSTATED,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.copyOf(claims));
    }

    private static Claim decision(String account, int day, Stance stance, String anchor) {
        String title = "The company decides: " + stance.words();
        return Claim.of(
                new ClaimId(account, "decision"),
                title,
                new Matter.OfEvent(new Event.Decision(
                        Event.Course.of(title, Phase.DONE, Dating.of(DayRange.on(LocalDate.of(1902, 5, day)))),
                        ImmutableList.of(COMPANY),
                        Content.of(new Clause(SAILING, stance)))),
                Modality.Plain.ASSERTED,
                new Locator.InSection(Locator.OPENING, ImmutableSortedSet.of(), anchor));
    }
}
