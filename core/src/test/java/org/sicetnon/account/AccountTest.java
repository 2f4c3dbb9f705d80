package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;
import static org.sicetnon.event.Phase.AGREED;
import static org.sicetnon.event.Phase.CLOSED;
import static org.sicetnon.event.Phase.DELIVERED;
import static org.sicetnon.event.Phase.DONE;
import static org.sicetnon.event.Phase.DRAFTED;
import static org.sicetnon.event.Phase.OPENED;
import static org.sicetnon.event.Phase.READ;
import static org.sicetnon.event.Phase.SENT;
import static org.sicetnon.event.Phase.SPOKEN;
import static org.sicetnon.time.Truth.FAILS;
import static org.sicetnon.time.Truth.HOLDS;
import static org.sicetnon.time.Truth.UNDETERMINED;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Modality.Reported.Attitude;
import org.sicetnon.agent.Agent;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Phase;
import org.sicetnon.time.Truth;

class AccountTest {

    /** A joint telegram of the cabinet and Holm to the regent. */
    private static final Claim JOINT = event(
            "joint",
            message(
                    Event.Course.of("joint", SENT, day(11).orElseThrow()),
                    List.of(CABINET, HOLM),
                    REGENT,
                    List.of(),
                    Content.NONE));
    /** A telegram of Holm alone. */
    private static final Claim SINGLE = sends("single", HOLM, REGENT, day(11), Content.NONE);

    @Nested
    class Whether_something_came_about {

        @Test
        void an_asserted_message_was_sent_and_of_its_delivery_nothing_is_said() {
            Account account = account(SINGLE);
            assertThat(account.cameAbout("single", SENT)).isEqualTo(HOLDS);
            for (Phase silent : List.of(AGREED, DRAFTED, SPOKEN, DELIVERED, READ)) {
                assertThat(account.cameAbout("single", silent)).as("%s", silent).isEqualTo(UNDETERMINED);
            }
        }

        @Test
        void of_an_entry_that_is_not_there_nothing_is_said() {
            assertThat(account(SINGLE).cameAbout("other", SENT)).isEqualTo(UNDETERMINED);
        }

        @ParameterizedTest(name = "said to be {0}: it was {1}, {2}")
        @CsvSource(textBlock = """
                READ,      READ,      HOLDS
                READ,      DELIVERED, HOLDS
                READ,      SENT,      HOLDS
                DELIVERED, READ,      UNDETERMINED
                DELIVERED, DELIVERED, HOLDS
                DELIVERED, SENT,      HOLDS
                DRAFTED,   SENT,      UNDETERMINED
                AGREED,    SENT,      UNDETERMINED
                SPOKEN,    SENT,      UNDETERMINED
                """)
        void what_was_reached_had_been_preceded_by_what_it_cannot_be_without(Phase told, Phase asked, Truth expected) {
            Account account = account(retold(SINGLE, CONJECTURED), phase("passage", "single", told, day(13)));
            assertThat(account.cameAbout("single", asked)).isEqualTo(expected);
        }

        @Test
        void a_phase_counts_as_told_even_where_it_has_no_date() {
            Account account = account(retold(SINGLE, CONJECTURED), phase("passage", "single", READ, UNDATED));
            assertThat(account.cameAbout("single", DELIVERED)).isEqualTo(HOLDS);
        }

        @Test
        void a_meeting_that_closed_had_opened() {
            Account account = account(
                    retold(
                            event(
                                    "council",
                                    new Event.Meeting(
                                            Event.Course.undated("council"),
                                            ImmutableList.of(CABINET),
                                            Optional.empty())),
                            CONJECTURED),
                    phase("close", "council", CLOSED, day(12)));
            assertThat(account.cameAbout("council", OPENED)).isEqualTo(HOLDS);
            assertThat(account.cameAbout("council", CLOSED)).isEqualTo(HOLDS);
        }

        @ParameterizedTest(name = "denied in {0}: it was {1}, {2}")
        @CsvSource(textBlock = """
                          , AGREED,    FAILS
                          , DRAFTED,   FAILS
                          , SENT,      FAILS
                          , DELIVERED, FAILS
                          , READ,      FAILS
                SENT,       DRAFTED,   UNDETERMINED
                SENT,       SENT,      FAILS
                SENT,       DELIVERED, FAILS
                SENT,       READ,      FAILS
                DELIVERED,  SENT,      UNDETERMINED
                DELIVERED,  DELIVERED, FAILS
                DELIVERED,  READ,      FAILS
                READ,       SENT,      UNDETERMINED
                READ,       DELIVERED, UNDETERMINED
                READ,       READ,      FAILS
                AGREED,     AGREED,    FAILS
                AGREED,     DRAFTED,   UNDETERMINED
                AGREED,     SENT,      UNDETERMINED
                """)
        void a_denial_reaches_what_cannot_be_without_it_and_nothing_else(Phase denied, Phase asked, Truth expected) {
            Account account =
                    account(retold(SINGLE, new Modality.Denied(Optional.ofNullable(denied), ImmutableList.of(FALK))));
            assertThat(account.cameAbout("single", asked)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "not agreed to: it was {0}, {1}")
        @CsvSource(textBlock = """
                AGREED,    FAILS
                DRAFTED,   UNDETERMINED
                SPOKEN,    UNDETERMINED
                SENT,      FAILS
                DELIVERED, FAILS
                READ,      FAILS
                """)
        void a_joint_message_is_not_sent_unless_its_authors_agreed(Phase asked, Truth expected) {
            Modality notAgreed = new Modality.Denied(Optional.of(AGREED), ImmutableList.of());
            assertThat(account(retold(JOINT, notAgreed)).cameAbout("joint", asked))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "not agreed to, in another passage: it was {0}, {1}")
        @CsvSource({"AGREED, FAILS", "DRAFTED, UNDETERMINED", "SENT, FAILS", "READ, FAILS"})
        void it_does_not_matter_in_which_passage_the_agreement_is_denied(Phase asked, Truth expected) {
            Account account =
                    account(retold(JOINT, CONJECTURED), retold(phase("passage", "joint", AGREED, UNDATED), DENIED));
            assertThat(account.cameAbout("joint", asked)).isEqualTo(expected);
        }

        @Test
        void a_denial_in_another_passage_is_of_the_phase_it_tells_of() {
            Account account = account(SINGLE, retold(phase("passage", "single", DELIVERED, day(13)), DENIED));
            assertThat(account.cameAbout("single", SENT)).isEqualTo(HOLDS);
            assertThat(account.cameAbout("single", DELIVERED)).isEqualTo(FAILS);
            assertThat(account.cameAbout("single", READ)).isEqualTo(FAILS);
        }

        @ParameterizedTest(name = "a report {0}: {1}")
        @CsvSource({"ACCEPTED, HOLDS", "REJECTED, FAILS", "LEFT_OPEN, UNDETERMINED"})
        void a_report_counts_as_its_author_takes_it(Attitude attitude, Truth expected) {
            Modality reported = new Modality.Reported(ImmutableList.of(FALK, OSTE), attitude);
            assertThat(account(retold(SINGLE, reported)).cameAbout("single", SENT))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"ASSERTED, HOLDS", "INFERRED, HOLDS", "CONJECTURED, UNDETERMINED"})
        void a_guess_settles_nothing_and_an_inference_does(Modality.Plain modality, Truth expected) {
            assertThat(account(retold(SINGLE, modality)).cameAbout("single", SENT))
                    .isEqualTo(expected);
        }

        @Test
        void a_construed_message_came_about() {
            Account account = account(SINGLE, retold(JOINT, new Modality.Construed(ImmutableList.of("single"))));
            assertThat(account.cameAbout("joint", SENT)).isEqualTo(HOLDS);
        }

        @Test
        void where_an_account_says_both_it_is_undetermined() {
            Account account = account(SINGLE, retold(phase("passage", "single", SENT, UNDATED), DENIED));
            assertThat(account.cameAbout("single", SENT)).isEqualTo(UNDETERMINED);
            assertThat(account.cameAbout("single", DELIVERED)).isEqualTo(FAILS);
        }

        @Test
        void a_guess_beside_it_takes_nothing_from_what_is_said() {
            Claim guess = retold(phase("passage", "single", SENT, day(12)), CONJECTURED);
            assertThat(account(SINGLE, guess).cameAbout("single", SENT)).isEqualTo(HOLDS);
            assertThat(account(retold(SINGLE, DENIED), guess).cameAbout("single", SENT))
                    .isEqualTo(FAILS);
        }

        @Test
        void the_order_of_the_claims_does_not_matter() {
            List<Claim> claims = List.of(
                    JOINT,
                    retold(phase("one", "joint", AGREED, UNDATED), DENIED),
                    phase("two", "joint", READ, day(14)),
                    retold(phase("three", "joint", DELIVERED, day(13)), CONJECTURED));
            for (Phase phase : Phase.values()) {
                assertThat(Collections2.permutations(claims).stream()
                                .map(it -> dossier(it).account("ash").orElseThrow())
                                .map(it -> it.cameAbout("joint", phase))
                                .distinct())
                        .as("%s", phase)
                        .hasSize(1);
            }
        }
    }

    @Nested
    class What_a_modality_says {

        @ParameterizedTest
        @EnumSource(Attitude.class)
        void a_report_keeps_its_witnesses_and_its_fate(Attitude attitude) {
            assertThat(new Modality.Reported(ImmutableList.of(FALK, OSTE), attitude).words())
                    .startsWith("reported from Falk, Oste, ")
                    .endsWith(
                            attitude == Attitude.LEFT_OPEN
                                    ? "left open"
                                    : attitude.name().toLowerCase(Locale.ROOT));
        }

        @Test
        void a_denial_says_of_what_and_against_whom() {
            assertThat(DENIED.words()).isEqualTo("denied");
            assertThat(new Modality.Denied(Optional.of(SENT), ImmutableList.of(FALK)).words())
                    .isEqualTo("denied to have been sent, against Falk");
        }

        @Test
        void only_a_guess_an_open_report_and_our_own_reading_are_soft() {
            ImmutableList<Agent> falk = ImmutableList.of(FALK);
            assertThat(Modality.Plain.ASSERTED.isSoft()).isFalse();
            assertThat(Modality.Plain.INFERRED.isSoft()).isFalse();
            assertThat(Modality.Plain.CONJECTURED.isSoft()).isTrue();
            assertThat(DENIED.isSoft()).isFalse();
            assertThat(new Modality.Reported(falk, Attitude.ACCEPTED).isSoft()).isFalse();
            assertThat(new Modality.Reported(falk, Attitude.REJECTED).isSoft()).isFalse();
            assertThat(new Modality.Reported(falk, Attitude.LEFT_OPEN).isSoft()).isTrue();
            assertThat(new Modality.Construed(ImmutableList.of("single")).isSoft())
                    .isTrue();
        }

        @Test
        void what_an_author_says_in_his_own_name_is_one_word() {
            assertThat(Arrays.stream(Modality.Plain.values()).map(Modality::words))
                    .containsExactly("asserted", "inferred", "conjectured");
        }

        @Test
        void has_a_word_for_its_kind() {
            assertThat(List.of(
                                    DENIED,
                                    new Modality.Reported(ImmutableList.of(FALK), Attitude.ACCEPTED),
                                    new Modality.Construed(ImmutableList.of("one")))
                            .stream()
                            .map(Modality::kind))
                    .containsExactly("denied", "reported", "construed");
        }

        @Test
        void our_own_reading_names_what_it_is_read_from() {
            assertThat(new Modality.Construed(ImmutableList.of("one", "two")).words())
                    .isEqualTo("construed by the encoder from one, two");
        }
    }

    @Nested
    class Whether_a_condition_holds {

        @ParameterizedTest(name = "at the end of the {0}th: {1}")
        @CsvSource({"9, UNDETERMINED", "10, HOLDS", "11, HOLDS", "12, FAILS", "20, FAILS"})
        void is_what_the_last_fate_by_then_says(int day, Truth expected) {
            Account account = account(
                    fate("nowPaid", "paid", Fate.FULFILLED, day(10)), fate("takenBack", "paid", Fate.FAILED, day(12)));
            assertThat(account.conditionHolds("paid", may(day))).isEqualTo(expected);
        }

        @ParameterizedTest(
                name = "waived on the 10th after it was {0}: {1} on the 9th, {2} on the 11th, {3} on the 14th")
        @CsvSource({"FULFILLED, HOLDS, UNDETERMINED, FAILS", "FAILED, FAILS, UNDETERMINED, FAILS"})
        void is_open_once_it_is_waived_until_it_fails(Fate before, Truth on9, Truth on11, Truth on14) {
            Account account = account(
                    fate("first", "paid", before, day(8)),
                    fate("waived", "paid", Fate.WAIVED, day(10)),
                    fate("last", "paid", Fate.FAILED, day(13)));
            assertThat(account.conditionHolds("paid", may(9))).isEqualTo(on9);
            assertThat(account.conditionHolds("paid", may(11))).isEqualTo(on11);
            assertThat(account.conditionHolds("paid", may(14))).isEqualTo(on14);
        }

        @Test
        void is_open_where_it_is_not_known_which_fate_was_later() {
            Account account = account(
                    fate("nowPaid", "paid", Fate.FULFILLED, day(10)),
                    fate("takenBack", "paid", Fate.FAILED, days(9, 11)));
            assertThat(account.conditionHolds("paid", may(12))).isEqualTo(UNDETERMINED);
        }

        @Test
        void is_open_until_its_only_fate_has_certainly_come() {
            Account account = account(fate("nowPaid", "paid", Fate.FULFILLED, days(10, 14)));
            assertThat(account.conditionHolds("paid", may(12))).isEqualTo(UNDETERMINED);
            assertThat(account.conditionHolds("paid", may(14))).isEqualTo(HOLDS);
        }

        @Test
        void is_open_while_a_change_may_have_come() {
            Account account = account(
                    fate("notPaid", "paid", Fate.FAILED, day(8)),
                    fate("nowPaid", "paid", Fate.FULFILLED, days(10, 14)));
            assertThat(account.conditionHolds("paid", may(9))).isEqualTo(FAILS);
            assertThat(account.conditionHolds("paid", may(12))).isEqualTo(UNDETERMINED);
            assertThat(account.conditionHolds("paid", may(14))).isEqualTo(HOLDS);
        }

        @Test
        void is_not_settled_by_a_guess_or_a_denial() {
            for (Modality modality : List.of(CONJECTURED, DENIED)) {
                Account account = account(retold(fate("nowPaid", "paid", Fate.FULFILLED, day(10)), modality));
                assertThat(account.conditionHolds("paid", may(11)))
                        .as(modality.words())
                        .isEqualTo(UNDETERMINED);
            }
        }

        @Test
        void does_not_depend_on_the_order_of_the_claims() {
            List<Claim> fates = List.of(
                    fate("one", "paid", Fate.FULFILLED, day(1)),
                    fate("two", "paid", Fate.FAILED, days(1, 3)),
                    fate("three", "paid", Fate.FULFILLED, day(2)));
            for (int day = 1; day <= 4; day++) {
                int it = day;
                assertThat(accounts(fates).stream()
                                .map(account -> account.conditionHolds("paid", may(it)))
                                .distinct())
                        .as("on the %d.", day)
                        .hasSize(1);
            }
        }

        @Test
        void is_said_by_no_fate_of_another_condition_nor_of_a_pledge() {
            Condition warm = new Condition("warm", "the harbour is free of ice");
            Account.Parts parts = parts(
                    "ash",
                    List.of(
                            pledges("pledge", NORLAND, TAMRA, SIGNS_IF_PAID, Commitment.Logic.IF),
                            fate("thaw", "warm", Fate.FULFILLED, day(10)),
                            fate("kept", "pledge", Fate.HONOURED, day(11))));
            Account account = dossier()
                    .account(new Account.Parts(
                            parts.name(),
                            parts.work(),
                            parts.sections(),
                            parts.coverage(),
                            parts.scholars(),
                            parts.documents(),
                            ImmutableList.of(PAID, warm),
                            parts.claims()))
                    .build()
                    .orThrow()
                    .account("ash")
                    .orElseThrow();
            assertThat(account.conditionHolds("paid", may(12))).isEqualTo(UNDETERMINED);
            assertThat(account.conditionHolds("warm", may(12))).isEqualTo(HOLDS);
            assertThat(account.conditionHolds("pledge", may(12))).isEqualTo(UNDETERMINED);
        }

        @Test
        void of_an_agent_is_that_of_the_pledges_of_whoever_acts_for_it() {
            Claim paid = fate("nowPaid", "paid", Fate.FULFILLED, day(10));
            for (Agent pledger : List.of(NORLAND, HOLM, CABINET)) {
                Account account = account(pledges("pledge", pledger, TAMRA, SIGNS_IF_PAID, Commitment.Logic.IF), paid);
                assertThat(account.conditionHolds(NORLAND, TREATY, may(11)))
                        .as("pledged by %s", pledger)
                        .isEqualTo(HOLDS);
                assertThat(account.conditionHolds(NORLAND, FLEET, may(11)))
                        .as("another question")
                        .isEqualTo(UNDETERMINED);
                assertThat(account.conditionHolds(TAMRA, TREATY, may(11)))
                        .as("another agent")
                        .isEqualTo(UNDETERMINED);
            }
        }
    }

    @Nested
    class What_it_holds {

        private final Account account = account(
                SINGLE, phase("delivery", "single", DELIVERED, day(13)), decides("decision", CABINET, day(12), SIGNS));

        @Test
        void are_its_claims_in_the_order_of_the_text() {
            assertThat(account.claims().stream().map(claim -> claim.id().name()))
                    .containsExactly("single", "delivery", "decision");
            assertThat(account.claim("decision")).contains(account.claims().get(2));
            assertThat(account.claim("nothing")).isEmpty();
        }

        @Test
        void are_the_claims_about_an_entry_in_whatever_passage() {
            assertThat(names(account.about("single"))).containsExactly("single", "delivery");
            assertThat(names(account.about("decision"))).containsExactly("decision");
            assertThat(account.about("nothing")).isEmpty();
        }

        @Test
        void are_the_times_of_an_entry_with_those_of_its_other_phases() {
            assertThat(account.attestations("single").stream().map(Attestation::phase))
                    .containsExactly(SENT, DELIVERED);
            assertThat(account.attestations("single", DELIVERED))
                    .singleElement()
                    .satisfies(at -> {
                        assertThat(at.claim().id().name()).isEqualTo("delivery");
                        assertThat(at.entry()).isEqualTo("single");
                        assertThat(at.days()).hasToString("1871-05-13");
                    });
            assertThat(account.attestations("delivery"))
                    .as("the passage can be asked for as well")
                    .containsExactlyElementsOf(account.attestations("single", DELIVERED));
            assertThat(account.attestations("single", READ)).isEmpty();
            assertThat(account.attestations("nothing")).isEmpty();
        }

        @Test
        void are_its_documents_and_conditions() {
            assertThat(account.document("diary")).contains(DIARY);
            assertThat(account.document("nothing")).isEmpty();
            assertThat(account.conditions()).containsExactly(PAID);
            assertThat(account.scholars()).containsExactly(FALK, OSTE);
        }
    }

    @Nested
    class Its_last_dated_claim {

        @Test
        void is_the_one_that_may_reach_furthest_whatever_the_order() {
            List<Claim> claims = List.of(
                    decides("narrow", CABINET, days(3, 5), SIGNS),
                    decides("wide", CABINET, days(1, 10), SIGNS),
                    decides("late", CABINET, day(7), SIGNS),
                    decides("open", CABINET, since(6), SIGNS),
                    decides("undated", CABINET, UNDATED, SIGNS));
            assertThat(accounts(claims).stream().map(Account::lastDay).distinct())
                    .singleElement()
                    .hasToString("1871-05-10");
        }

        @Test
        void is_unknown_where_nothing_is_dated() {
            assertThat(account(decides("undated", CABINET, UNDATED, SIGNS)).lastDay())
                    .hasToString("/");
        }
    }

    @Test
    void what_came_about_is_asked_of_any_kind_of_event() {
        Account account = account(
                decides("decision", CABINET, day(12), SIGNS),
                retold(orders("order", HOLM, BRANDT, day(12), Content.NONE), DENIED));
        assertThat(account.cameAbout("decision", DONE)).isEqualTo(HOLDS);
        assertThat(account.cameAbout("order", DONE)).isEqualTo(FAILS);
    }

    @Test
    void a_course_with_phases_tells_of_each() {
        Account account = account(event(
                "single",
                message(
                        Event.Course.of(
                                "single",
                                ImmutableMap.of(DRAFTED, day(10).orElseThrow(), DELIVERED, day(12).orElseThrow())),
                        List.of(HOLM),
                        REGENT,
                        List.of(),
                        Content.NONE)));
        assertThat(account.cameAbout("single", DRAFTED)).isEqualTo(HOLDS);
        assertThat(account.cameAbout("single", SENT)).isEqualTo(HOLDS);
        assertThat(account.cameAbout("single", DELIVERED)).isEqualTo(HOLDS);
        assertThat(account.cameAbout("single", READ)).isEqualTo(UNDETERMINED);
        assertThat(account.attestations("single").stream().map(Attestation::phase))
                .containsExactly(DRAFTED, DELIVERED);
    }

    private static List<Account> accounts(Collection<Claim> claims) {
        return Collections2.permutations(List.copyOf(claims)).stream()
                .map(it -> dossier(it).account("ash").orElseThrow())
                .toList();
    }
}
