package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.time.DayRange;

class SilenceCheckTest {

    /** An account that treats 8 to 20 May, of which 10 to 16 May are encoded whole on the leading question. */
    private static final Coverage COVERS = new Coverage(
            DayRange.between(may(8), may(20)),
            ImmutableList.of(),
            DayRange.between(may(10), may(16)),
            ImmutableSet.of("envoy"),
            ImmutableSet.of(93));

    private static Check.Examination examine(Affair affair) {
        return affair.by(new SilenceCheck());
    }

    private static Optional<Absence> absence(Affair affair) {
        Dossier dossier = affair.dossier();
        return Absence.of(
                dossier,
                dossier.claim(id("ash.reply")).orElseThrow(),
                dossier.account("elm").orElseThrow());
    }

    private static Affair ashAlone(Claim claim) {
        return affair().told("ash", claim).told("elm", thought("fear", day(12))).covering("elm", COVERS);
    }

    private static Affair tied(Claim... elm) {
        return affair().told("ash", done("reply", day(12)))
                .told("elm", elm)
                .covering("elm", COVERS)
                .same("ash.reply", "elm.answer");
    }

    private static void assertAbsence(Affair affair, Absence expected) {
        assertThat(absence(affair)).contains(expected);
        List<Finding> findings = examine(affair).findings().stream()
                .filter(it -> it.matter() instanceof Finding.Untold untold
                        && untold.account().equals("elm"))
                .toList();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).matter()).isEqualTo(new Finding.Untold("reply", "elm", expected));
        assertThat(findings.get(0).kind()).isEqualTo(Kind.ABSENCE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(names(findings.get(0))).containsExactly("ash.reply");
    }

    @Nested
    class What_an_account_does_not_tell {

        @Test
        void it_is_silent_on_within_its_scope_and_what_is_encoded() {
            assertAbsence(ashAlone(done("reply", day(12))), Absence.SILENT);
        }

        @Test
        void is_out_of_its_scope() {
            assertAbsence(ashAlone(done("reply", day(21))).on(8, 25), Absence.OUT_OF_SCOPE);
        }

        @ParameterizedTest(name = "{0} May is {1}")
        @CsvSource(textBlock = """
                7,  OUT_OF_SCOPE
                8,  NOT_ENCODED
                9,  NOT_ENCODED
                10, SILENT
                16, SILENT
                17, NOT_ENCODED
                20, NOT_ENCODED
                21, OUT_OF_SCOPE
                """)
        void is_answered_exactly_up_to_the_ends_of_scope_and_encoding(int day, Absence expected) {
            assertAbsence(ashAlone(done("reply", day(day))).on(1, 31), expected);
        }

        @Test
        void is_not_encoded_where_what_it_says_is_of_a_question_that_was_not_encoded() {
            Coverage nothingAsked = new Coverage(
                    COVERS.scope(), ImmutableList.of(), COVERS.encoded(), ImmutableSet.of(), ImmutableSet.of());
            Claim votes = decision("reply", NORLAND, day(12), ACCEPTS);

            assertAbsence(ashAlone(votes), Absence.SILENT);
            assertAbsence(ashAlone(votes).covering("elm", nothingAsked), Absence.NOT_ENCODED);
        }

        @Test
        void is_never_called_silence_where_scope_is_unstated() {
            assertAbsence(ashAlone(done("reply", day(12))).covering("elm", Coverage.UNSTATED), Absence.OUT_OF_SCOPE);
        }

        @Test
        void it_says_is_not_in_the_evidence() {
            assertAbsence(
                    tied(guessed(done("answer", day(12))), lacking("nothing", "answer")), Absence.EVIDENCE_LACKING);
        }

        @Test
        void is_lost_in_print() {
            assertAbsence(tied(inNote(done("answer", day(12)), 93)), Absence.LOST_IN_PRINT);
        }

        @Test
        void it_denies_and_that_is_no_absence_but_left_to_occurrence() {
            Affair affair = tied(denied(done("answer", day(12))));

            assertThat(absence(affair)).contains(Absence.DENIED);
            assertThat(examine(affair).findings()).isEmpty();
        }

        @Test
        void though_the_concordance_says_that_another_entry_is_a_thing_apart() {
            assertAbsence(
                    affair().told("ash", done("reply", day(12)))
                            .told("elm", done("answer", day(12)))
                            .covering("elm", COVERS)
                            .tied(Degree.APART, "ash.reply", "elm.answer"),
                    Absence.SILENT);
        }
    }

    @Nested
    class No_absence {

        @Test
        void where_it_tells_of_it() {
            assertThat(absence(tied(done("answer", day(12))))).isEmpty();
            assertThat(examine(tied(done("answer", day(12)))).findings()).isEmpty();
        }

        @Test
        void where_it_perhaps_tells_of_it_or_tells_of_the_whole() {
            for (Degree degree : List.of(Degree.PERHAPS, Degree.WITHIN)) {
                assertThat(absence(affair().told("ash", done("reply", day(12)))
                                .told("elm", done("answer", day(12)))
                                .covering("elm", COVERS)
                                .tied(degree, "ash.reply", "elm.answer")))
                        .isEmpty();
            }
        }

        @Test
        void where_it_tells_of_it_in_a_note_that_is_not_lost() {
            assertThat(absence(tied(inNote(done("answer", day(12)), 92)))).isEmpty();
        }

        @Test
        void where_evidence_is_lacking_for_something_that_it_asserts_all_the_same() {
            assertThat(absence(tied(done("answer", day(12)), lacking("nothing", "answer"))))
                    .isEmpty();
        }

        @Test
        void of_what_lies_outside_the_days_of_the_dossier() {
            assertThat(examine(ashAlone(done("reply", day(12))).on(13, 20)).examined())
                    .isZero();
        }

        @Test
        void of_a_thought_a_guess_or_a_denial() {
            assertThat(examine(ashAlone(thought("reply", day(12)))).findings()).isEmpty();
            assertThat(examine(ashAlone(guessed(done("reply", day(12))))).findings())
                    .isEmpty();
            assertThat(examine(ashAlone(denied(done("reply", day(12))))).findings())
                    .isEmpty();
        }
    }

    @Test
    void a_denial_that_evidence_is_lacking_says_nothing_of_lacking_evidence() {
        assertThat(absence(tied(guessed(done("answer", day(12))), denied(lacking("nothing", "answer")))))
                .isNotEqualTo(Optional.of(Absence.EVIDENCE_LACKING));
    }

    @Test
    void a_denial_is_no_agreement() {
        Check.Examination examination = examine(tied(denied(done("answer", day(12)))));

        assertThat(examination.agreed()).isZero();
    }

    @Test
    void a_denial_goes_before_lacking_evidence_whatever_the_order_of_identities() {
        Claim[] elm = {guessed(done("answer", day(12))), lacking("nothing", "answer"), denied(done("letter", day(12)))};
        Affair one = tied(elm).same("ash.reply", "elm.letter");
        Affair other = affair().told("ash", done("reply", day(12)))
                .told("elm", elm)
                .covering("elm", COVERS)
                .same("ash.reply", "elm.letter")
                .same("ash.reply", "elm.answer");

        assertThat(absence(other)).contains(Absence.DENIED);
        assertThat(absence(one)).contains(Absence.DENIED);
    }

    @Test
    void each_of_three_accounts_is_asked_of_what_each_other_tells() {
        Affair affair = affair().told("ash", done("reply", day(12)))
                .told("elm", done("sails", day(13)))
                .told("oak", done("sails", day(13)))
                .same("elm.sails", "oak.sails")
                .covering("ash", COVERS)
                .covering("elm", COVERS)
                .covering("oak", COVERS);

        assertThat(examine(affair).findings())
                .extracting(
                        it -> names(it).iterator().next(),
                        it -> ((Finding.Untold) it.matter()).account(),
                        it -> ((Finding.Untold) it.matter()).absence())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ash.reply", "elm", Absence.SILENT),
                        org.assertj.core.groups.Tuple.tuple("ash.reply", "oak", Absence.SILENT),
                        org.assertj.core.groups.Tuple.tuple("elm.sails", "ash", Absence.SILENT),
                        org.assertj.core.groups.Tuple.tuple("oak.sails", "ash", Absence.SILENT));
    }

    @Test
    void absences_are_kept_apart_from_findings_that_matter() {
        Dossier dossier = ashAlone(done("reply", day(12))).dossier();
        Comparison comparison = Comparison.of(dossier, dossier.accounts());

        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.absences()).hasSize(1);
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        Affair affair = affair().told("ash", done("reply", day(12)), done("pays", day(9)), done("sails", day(13)))
                .told(
                        "elm",
                        guessed(done("answer", day(12))),
                        lacking("nothing", "answer"),
                        inNote(done("sails", day(13)), 93),
                        done("lands", day(15)))
                .told("oak", denied(done("reply", day(12))))
                .same("ash.reply", "elm.answer")
                .same("ash.reply", "oak.reply")
                .same("ash.sails", "elm.sails")
                .covering("ash", COVERS)
                .covering("elm", COVERS);
        Set<String> expected = kernels(affair.dossier(), new SilenceCheck());
        Random random = new Random(6);

        assertThat(expected).hasSizeGreaterThan(5);
        IntStream.range(0, 30)
                .forEach(i -> assertThat(kernels(affair.shuffled(random), new SilenceCheck()))
                        .isEqualTo(expected));
    }

    @Test
    void a_span_that_lies_within_the_days_is_asked_of_and_one_that_reaches_beyond_is_not() {
        assertThat(examine(ashAlone(done("reply", days(12, 13))).on(10, 16)).findings())
                .hasSize(1);
        assertThat(examine(ashAlone(done("reply", days(15, 18))).on(10, 16)).findings())
                .isEmpty();
    }

    @Test
    void what_is_told_again_is_told_by_whoever_tells_of_it_first() {
        Affair affair = affair().told("ash", done("reply", day(12)), Affair.again(done("note", day(13)), "reply"))
                .told("elm", done("answer", day(12)))
                .covering("elm", COVERS);

        assertThat(examine(affair).findings()).extracting(Finding::id).contains("silence:ash.note~elm");
        assertThat(examine(affair.same("ash.reply", "elm.answer")).findings())
                .extracting(Finding::id)
                .doesNotContain("silence:ash.note~elm");
    }
}
