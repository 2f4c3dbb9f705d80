package org.sicetnon.examples.korea;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Inquiry;
import org.sicetnon.check.Statement;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.report.Report;
import org.sicetnon.time.DayRange;

/**
 * Asks in Java what the notebook {@code two-accounts-of-nineteen-days} asks in the language, in the same order: who says what
 * of China's way into the war from 1 to 19 October 1950, and can both stand?
 *
 * <p>It shows how far one comes with {@link Inquiry} and {@link Comparison}, and no script.
 */
public final class TwoAccounts {

    private final Dossier dossier;
    private final Inquiry ask;
    private final ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
    private final PrintStream out;

    private TwoAccounts(Dossier dossier, PrintStream out) {
        this.dossier = dossier;
        this.ask = Inquiry.into(dossier);
        this.out = out;
    }

    /** Asks, and prints the answers. */
    public static void main(String[] args) {
        answers(Dossiers.named("korea-1950"), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Asks, prints the answers, and returns the verdicts.
     *
     * @param korea the dossier {@code korea-1950}
     * @param out where the answers go
     */
    static ImmutableList<Verdict> answers(Dossier korea, PrintStream out) {
        TwoAccounts program = new TwoAccounts(korea, out);
        program.ask();
        return program.verdicts.build();
    }

    private void ask() {
        Report all = report(compared());
        out.print(all.heading());
        out.print(all.positions());

        state("China stood for non-intervention on the 2nd", position("China", 2, "NON_INTERVENTION"));
        state("what is said of Mao's draft to Stalin is disputed", ask.disputed(entry("draftToStalin")));
        state("Mao's message to Stalin was sent", ask.cameAbout(entry("verbalMessage"), Phase.SENT));
        state("it was meant", ask.sincere(entry("verbalMessage")));

        state("China stood for a conditional yes on the 5th", position("China", 5, "CONDITIONAL_INTERVENTION"));
        state(
                "Stalin's cable of the 5th came on the 6th",
                ask.days(entry("stalinCable5"), Phase.DELIVERED).is(DayRange.on(october(6))));
        out.println(ask.when(entry("stalinCable5")).size() + " of its phases are limited in time");

        ImmutableSet<ClaimId> talks = entry("talks");
        state("Stalin and Zhou talked on the 11th", ask.days(talks).is(DayRange.on(october(11))));
        state("they talked on the 9th or the 10th", ask.days(talks).is(DayRange.between(october(9), october(10))));
        state("they talked before the meeting of the 13th", ask.before(talks, entry("meeting13")));
        state("all that both say of time can be so together", ask.consistent());

        Question airCover = question("airCover");
        out.print(report(compared().about(airCover)).positions());
        state(
                "Stalin put air cover off on the 11th",
                ask.position(agent("Stalin"), airCover, october(11)).is(stance(airCover, "AIR_COVER_LATER")));
        out.print(report(compared().about(airCover)).findings());
        state("Stalin stood for non-intervention on the 11th", position("Stalin", 11, "NON_INTERVENTION"));

        ImmutableSet<ClaimId> telegram = entry("jointTelegram");
        state("the joint telegram was sent", ask.cameAbout(telegram, Phase.SENT));
        state(
                "it says that no troops go",
                ask.says(telegram, dossier.leading()).is(stance(dossier.leading(), "NON_INTERVENTION")));
        out.print(report(compared().about(question("evacuation"))).findings());
        state(
                "without Tan's denial nothing stands against it",
                ask.dropping(telegram, ImmutableSet.of(new ClaimId("tan", "jointTelegram"))));

        state("China stood for non-intervention on the 12th", position("China", 12, "NON_INTERVENTION"));
        state("Mao stopped the troops", ask.happened(entry("haltOrder")));
        state("he did before the decision of the 13th", ask.before(entry("haltOrder"), entry("decision13")));

        state("China stood for intervention on the 13th", position("China", 13, "INTERVENTION"));
        state("that decision was final", ask.called(entry("decision13"), Matter.OfCharacter.Nature.DEFINITIVE));
        out.print(report(compared().about(question("fighting"))).findings());
        state("revolution was the cause", ask.affirmed(entry("revolutionTheory")));

        out.print(all.agreements());
        state(
                "China entered the war on the 19th",
                ask.days(entry("chinaEnters")).is(DayRange.on(october(19))));
        state(
                "all that Kim says of time can be so",
                Inquiry.into(dossier, "kim").consistent());
        state(
                "all that Tan says of time can be so",
                Inquiry.into(dossier, "tan").consistent());
    }

    private void state(String words, Statement statement) {
        Verdict verdict = statement.verdict();
        verdicts.add(verdict);
        out.println(verdict.kind() + ": " + words);
    }

    private Statement position(String agent, int day, String stance) {
        return ask.position(agent(agent), october(day)).is(stance(dossier.leading(), stance));
    }

    private Comparison compared() {
        return Comparison.of(dossier, dossier.accounts());
    }

    private static Report report(Comparison comparison) {
        return Report.of(comparison, Report.Colour.NONE);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(1950, 10, day);
    }

    private Agent agent(String name) {
        return dossier.world().agent(name).orElseThrow();
    }

    private Question question(String name) {
        return dossier.world().question(name).orElseThrow();
    }

    private static Stance stance(Question question, String name) {
        return question.stance(name).orElseThrow();
    }

    /** The entry of that name, with all that the concordance calls the same. */
    private ImmutableSet<ClaimId> entry(String name) {
        return dossier.entriesNamed(name).get(0);
    }
}
