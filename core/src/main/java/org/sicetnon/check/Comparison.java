package org.sicetnon.check;

import com.google.common.collect.ImmutableList;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.position.Question;

/**
 * Several accounts held against each other, and each against itself, by every check.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(dossier, dossier.accounts());
 * comparison.findings();   // weightiest first
 * }</pre>
 *
 * @param dossier the dossier
 * @param accounts the accounts compared, in the order of asking
 * @param question the question to which it keeps; if it keeps to none, the leading one
 * @param examinations what came of each check, in the order of the checks
 */
public record Comparison(
        Dossier dossier,
        ImmutableList<Account> accounts,
        Question question,
        ImmutableList<Check.Examination> examinations) {

    /** The catalogue of checks, all on equal footing. */
    public static final ImmutableList<Check> CHECKS = ImmutableList.of(
            new DateCheck(),
            new OrderCheck(),
            new OccurrenceCheck(),
            new ActorCheck(),
            new PlaceCheck(),
            new QuantityCheck(),
            new StanceCheck(),
            new ConditionCheck(),
            new ContentCheck(),
            new SelectionCheck(),
            new CauseCheck(),
            new CharacterCheck(),
            new EvidenceCheck(),
            new IdentityCheck(),
            new SilenceCheck(),
            new ChronologyCheck(),
            new EffectCheck(),
            new TwiceDatedCheck(),
            TwiceDatedCheck.ofTextAgainstNote(),
            new ToldTwiceCheck(),
            new GuessCheck(),
            new ExclusiveCheck(),
            new PresuppositionCheck(),
            new InForceCheck(),
            new FinalTwiceCheck(),
            new PresenceCheck(),
            new TwoAnswersCheck(),
            new OlderDocumentCheck());

    /** Returns the comparison of some accounts by all checks. */
    public static Comparison of(Dossier dossier, ImmutableList<Account> accounts) {
        return of(dossier, accounts, CHECKS);
    }

    /** Returns the comparison of some accounts by some checks. */
    public static Comparison of(Dossier dossier, ImmutableList<Account> accounts, ImmutableList<Check> checks) {
        ImmutableList<Check.Examination> examinations = new Gathering(dossier, accounts)
                .of(checks.stream()
                        .map(check -> check.examine(dossier, accounts))
                        .collect(ImmutableList.toImmutableList()));
        return new Comparison(
                dossier, accounts, dossier.leading(), new Leaning(dossier, accounts).marked(checks, examinations));
    }

    /** Returns all findings that matter, weightiest first: discrepancies and what is within one account. */
    public ImmutableList<Finding> findings() {
        return of(Finding.Kind.DISCREPANCY, Finding.Kind.WITHIN_ONE);
    }

    /** Returns what looks like a discrepancy and is none, with the reading that reconciles it. */
    public ImmutableList<Finding> reconciled() {
        return of(Finding.Kind.RECONCILED);
    }

    /** Returns what one account does not tell and another does. */
    public ImmutableList<Finding> absences() {
        return of(Finding.Kind.ABSENCE);
    }

    /** Returns what the accounts agree on, with the evidence on which it rests, day by day. */
    public ImmutableList<Agreement> agreements() {
        return Agreement.of(this);
    }

    /** Returns of this comparison what concerns one question: positions on it, and claims that answer it. */
    public Comparison about(Question question) {
        return new Comparison(
                dossier,
                accounts,
                question,
                examinations.stream()
                        .map(it -> {
                            ImmutableList<Finding> about = it.findings().stream()
                                    .filter(finding -> concerns(finding, question))
                                    .collect(ImmutableList.toImmutableList());
                            return new Check.Examination(it.check(), about.size(), 0, 0, about);
                        })
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean concerns(Finding finding, Question question) {
        if (finding.matter() instanceof Finding.Standing standing) {
            return standing.question().equals(question.name());
        }
        return finding.claims().stream()
                .anyMatch(claim -> claim.matter() instanceof Matter.OfPosition it
                        ? it.position().question().equals(question)
                        : claim.event()
                                .filter(event -> event.content().clauses().stream()
                                        .anyMatch(clause -> clause.question().equals(question)))
                                .isPresent());
    }

    /** Returns how many matters were examined in all. */
    public int examined() {
        return examinations.stream().mapToInt(Check.Examination::examined).sum();
    }

    /** Returns in how many matters the sides agree. */
    public int agreed() {
        return examinations.stream().mapToInt(Check.Examination::agreed).sum();
    }

    /** Returns in how many matters it cannot be told. */
    public int untold() {
        return examinations.stream().mapToInt(Check.Examination::untold).sum();
    }

    private ImmutableList<Finding> of(Finding.Kind... kinds) {
        return examinations.stream()
                .flatMap(it -> it.findings().stream())
                .filter(it -> ImmutableList.copyOf(kinds).contains(it.kind()))
                .sorted(Finding.BY_WEIGHT)
                .collect(ImmutableList.toImmutableList());
    }
}
