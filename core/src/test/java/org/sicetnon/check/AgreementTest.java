package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.Modality.Reported.Attitude;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Agreement.Support;
import org.sicetnon.event.Phase;
import org.sicetnon.source.Document;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.time.DayRange;

class AgreementTest {

    private static ImmutableList<Agreement> agreements(Affair affair) {
        return Comparison.of(affair.dossier(), affair.dossier().accounts()).agreements();
    }

    private static Agreement only(Affair affair) {
        ImmutableList<Agreement> all = agreements(affair);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<String> told(Agreement agreement) {
        return agreement.claims().stream().map(Claim::toString).toList();
    }

    private static Affair both(Claim ash, Claim elm) {
        return affair().told("ash", ash)
                .told("elm", elm)
                .same("ash." + ash.id().name(), "elm." + elm.id().name());
    }

    @Nested
    class Two_accounts_agree {

        @Test
        void on_what_both_say_in_the_words_of_the_first() {
            Agreement agreement = only(both(titled(done("reply", day(12)), "The reply"), done("answer", day(12))));

            assertThat(agreement.title()).isEqualTo("The reply");
            assertThat(told(agreement)).containsExactly("ash.reply", "elm.answer");
            assertThat(agreement.identity().degree()).isEqualTo(Degree.SAME);
            assertThat(agreement.identity().concerns(id("elm.answer"))).isTrue();
            assertThat(agreement.day()).contains(DayRange.on(may(12)));
            assertThat(agreement.support()).isEqualTo(Support.UNSUPPORTED);
            assertThat(agreement.shared()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"PERHAPS", "WITHIN", "APART"})
        void on_nothing_that_is_not_surely_one(Degree degree) {
            assertThat(agreements(affair().told("ash", done("reply", day(12)))
                            .told("elm", done("answer", day(12)))
                            .tied(degree, "ash.reply", "elm.answer")))
                    .isEmpty();
        }

        @Test
        void on_nothing_that_one_of_them_guesses_or_denies() {
            assertThat(agreements(both(done("reply", day(12)), guessed(done("answer", day(12))))))
                    .isEmpty();
            assertThat(agreements(both(denied(done("reply", day(12))), denied(done("answer", day(12))))))
                    .isEmpty();
        }

        @Test
        void on_nothing_about_which_they_conflict() {
            assertThat(agreements(both(done("reply", day(12)), done("answer", day(14)))))
                    .isEmpty();
        }

        @Test
        void on_nothing_of_which_they_tell_a_phase_unlike() {
            assertThat(agreements(affair().told(
                                    "ash",
                                    message("note", Phase.SENT, day(10)),
                                    phase("delivery", "note", Phase.DELIVERED, day(12)))
                            .told(
                                    "elm",
                                    message("note", Phase.SENT, day(10)),
                                    phase("delivery", "note", Phase.DELIVERED, day(14)))
                            .same("ash.note", "elm.note")))
                    .isEmpty();
        }

        @Test
        void on_nothing_whose_conflict_hangs_under_another() {
            Affair affair = affair().told("ash", done("sails", day(10)), done("reply", day(12)))
                    .told("elm", done("leaves", day(14)), done("answer", day(12)))
                    .same("ash.sails", "elm.leaves");
            assertThat(agreements(affair)).isEmpty();
            affair.same("ash.reply", "elm.answer");
            assertThat(Comparison.of(affair.dossier(), affair.dossier().accounts())
                            .findings())
                    .as("the order hangs under the date")
                    .singleElement()
                    .satisfies(it -> assertThat(it.under()).isNotEmpty());
            assertThat(agreements(affair)).isEmpty();
        }

        @Test
        void though_one_of_them_contradicts_itself() {
            Affair affair = affair().told(
                            "ash",
                            citing(done("reply", day(12)), "diary"),
                            evidence("doubt", "diary", Matter.OfEvidence.State.DOUBTED))
                    .told("elm", done("answer", day(12)))
                    .same("ash.reply", "elm.answer");
            assertThat(Comparison.of(affair.dossier(), affair.dossier().accounts())
                            .findings())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.kind()).isEqualTo(Finding.Kind.WITHIN_ONE);
                        assertThat(names(it)).contains("ash.reply");
                    });
            assertThat(told(only(affair))).containsExactly("ash.reply", "elm.answer");
        }
    }

    @Nested
    class Of_three_accounts {

        private Affair three(int oak) {
            return affair().told("ash", done("reply", day(12)))
                    .told("elm", done("answer", day(12)))
                    .told("oak", done("letter", day(oak)));
        }

        @Test
        void all_that_tell_it_agree_though_not_every_two_are_tied() {
            Agreement agreement = only(three(12).same("ash.reply", "oak.letter").same("oak.letter", "elm.answer"));
            assertThat(told(agreement)).containsExactly("ash.reply", "elm.answer", "oak.letter");
            assertThat(agreement.day()).contains(DayRange.on(may(12)));
        }

        @Test
        void two_entries_of_one_count_as_its_one_voice() {
            Agreement agreement = only(affair().told("ash", done("first", day(12)), done("second", day(12)))
                    .told("elm", done("answer", day(12)))
                    .same("ash.first", "elm.answer")
                    .same("ash.second", "elm.answer"));
            assertThat(told(agreement)).containsExactly("ash.first", "elm.answer");
        }

        @Test
        void only_those_that_are_asked_are_named() {
            Affair affair = three(12).same("ash.reply", "elm.answer").same("elm.answer", "oak.letter");
            ImmutableList<org.sicetnon.account.Account> asked =
                    ImmutableList.copyOf(affair.dossier().accounts().subList(0, 2));
            assertThat(Comparison.of(affair.dossier(), asked).agreements())
                    .singleElement()
                    .satisfies(it -> assertThat(told(it)).containsExactly("ash.reply", "elm.answer"));
        }
    }

    @Nested
    class The_day {

        @ParameterizedTest(name = "{0} to {1} and {2} to {3}: {4}")
        @CsvSource({"12, 12, 12, 12, true", "11, 13, 12, 12, false", "11, 13, 11, 13, false"})
        void is_given_where_all_set_it_on_one(int first, int last, int otherFirst, int otherLast, boolean one) {
            Agreement agreement =
                    only(both(done("reply", days(first, last)), done("answer", days(otherFirst, otherLast))));
            assertThat(agreement.day()).isEqualTo(one ? Optional.of(DayRange.on(may(12))) : Optional.empty());
        }

        @Test
        void of_a_message_is_that_of_its_sending() {
            ImmutableMap<Phase, org.sicetnon.time.Dating> phases =
                    ImmutableMap.of(Phase.DRAFTED, day(10), Phase.SENT, day(12));
            assertThat(only(both(message("note", phases), message("note", phases)))
                            .day())
                    .contains(DayRange.on(may(12)));
            assertThat(only(both(message("note", Phase.DELIVERED, day(12)), message("note", Phase.DELIVERED, day(12))))
                            .day())
                    .as("nobody tells when it was sent")
                    .isEmpty();
        }

        @Test
        void of_a_stance_is_that_of_its_beginning() {
            assertThat(only(both(stance("yes", NORLAND, ACCEPTS, day(12)), stance("yes", NORLAND, ACCEPTS, day(12))))
                            .day())
                    .contains(DayRange.on(may(12)));
        }

        @Test
        void orders_the_agreements_and_what_has_none_comes_last() {
            Claim[] claims = {undated("never"), done("late", day(14)), done("early", day(9))};
            assertThat(agreements(affair().told("ash", claims)
                            .told("elm", claims)
                            .same("ash.never", "elm.never")
                            .same("ash.late", "elm.late")
                            .same("ash.early", "elm.early")))
                    .extracting(Agreement::title)
                    .containsExactly("early", "late", "never");
        }
    }

    @Nested
    class The_support {

        private final Agent clerk = Agent.of("Clerk", Agent.Kind.PERSON);

        private Document by(Agent author, String name) {
            return new Document(
                    name,
                    "the " + name,
                    Optional.empty(),
                    ImmutableList.of(new Shelfmark("NRA", name)),
                    Optional.of(author));
        }

        private Affair citing(Document ash, Document elm) {
            return both(
                            Affair.citing(done("reply", day(12)), ash.name()),
                            Affair.citing(done("answer", day(12)), elm.name()))
                    .holding("ash", ash)
                    .holding("elm", elm);
        }

        @Test
        void is_shared_where_both_read_one_document() {
            Agreement agreement = only(citing(
                    document("diary", Optional.empty(), "12/4/7"), document("journal", Optional.empty(), "12/4/7")));
            assertThat(agreement.support()).isEqualTo(Support.SHARED);
            assertThat(agreement.shared()).containsExactly("diary");
        }

        @Test
        void is_independent_where_they_read_two() {
            Agreement agreement = only(citing(
                    document("diary", Optional.empty(), "12/4/7"), document("journal", Optional.empty(), "12/4/8")));
            assertThat(agreement.support()).isEqualTo(Support.INDEPENDENT);
            assertThat(agreement.shared()).isEmpty();
            assertThat(agreement.support()).hasToString("independent");
        }

        @Test
        void is_shared_where_two_documents_have_one_author_and_not_where_they_have_two() {
            assertThat(only(citing(by(clerk, "letter"), by(clerk, "minute"))).support())
                    .isEqualTo(Support.SHARED);
            assertThat(only(citing(by(clerk, "letter"), by(HOLM, "minute"))).support())
                    .isEqualTo(Support.INDEPENDENT);
        }

        @Test
        void is_shared_where_one_cites_the_author_whom_the_other_follows() {
            Document letter = by(HOLM, "letter");
            Document minute = document("minute", Optional.empty(), "9/9");
            for (Agent witness : List.of(HOLM, REGENT)) {
                Claim follows = said(
                        Affair.citing(done("answer", day(12)), "minute"),
                        new Modality.Reported(ImmutableList.of(witness), Attitude.ACCEPTED));
                Affair affair = both(Affair.citing(done("reply", day(12)), "letter"), follows)
                        .holding("ash", letter)
                        .holding("elm", minute);
                assertThat(only(affair).support())
                        .as("%s", witness)
                        .isEqualTo(witness.equals(HOLM) ? Support.SHARED : Support.INDEPENDENT);
            }
        }

        @Test
        void is_none_where_one_of_them_cites_nothing() {
            assertThat(only(both(Affair.citing(done("reply", day(12)), "diary"), done("answer", day(12))))
                            .support())
                    .isEqualTo(Support.UNSUPPORTED);
            assertThat(only(both(done("reply", day(12)), Affair.citing(done("answer", day(12)), "diary")))
                            .support())
                    .isEqualTo(Support.UNSUPPORTED);
        }

        @Test
        void of_three_is_shared_only_by_what_all_three_read() {
            Document diary = document("diary", Optional.empty(), "12/4/7");
            for (String oaks : List.of("12/4/7", "1/1")) {
                Claim reply = Affair.citing(done("reply", day(12)), "diary");
                Agreement agreement = only(affair().told("ash", reply)
                        .told("elm", reply)
                        .told("oak", Affair.citing(done("reply", day(12)), "journal"))
                        .holding("ash", diary)
                        .holding("elm", diary)
                        .holding("oak", document("journal", Optional.empty(), oaks))
                        .same("ash.reply", "elm.reply")
                        .same("elm.reply", "oak.reply"));
                assertThat(agreement.shared()).hasSize(oaks.equals("1/1") ? 0 : 1);
            }
        }
    }
}
