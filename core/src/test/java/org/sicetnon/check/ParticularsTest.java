package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Matter.OfCause;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.account.Modality;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Outcome.Standing;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;
import org.sicetnon.position.Position;
import org.sicetnon.position.Stance;

/** What ash asserts, elm tells unlike, oak denies, fir leaves open, and yew does not tell. */
class ParticularsTest {

    private static final ImmutableSet<ClaimId> THING = entry("ash.it", "elm.it", "oak.it", "fir.it", "yew.other");

    private static Dossier dossier(Claim ash, Claim elm) {
        return affair().told("ash", ash)
                .told("elm", elm)
                .told("oak", denied(ash))
                .told("fir", guessed(ash))
                .told("yew", done("elsewhere", day(9)))
                .dossier();
    }

    /** What a statement comes to in each account, in their order: its truth, or why the account does not count. */
    private static String told(Statement statement) {
        return statement.outcomes().stream()
                .map(it -> it.standing() == Standing.COUNTS
                        ? it.truth().name()
                        : it.standing().name())
                .collect(Collectors.joining(" "));
    }

    private static Claim reply(Agent from, Agent to, Optional<Agent> bearer, Content content) {
        return claim(
                "it",
                new Matter.OfEvent(new Event.Message(
                        Event.Course.of("it", Phase.SENT, day(12)),
                        ImmutableList.of(from),
                        ImmutableList.of(to),
                        bearer.stream().collect(ImmutableList.toImmutableList()),
                        ImmutableList.of(),
                        Optional.empty(),
                        content)));
    }

    private static Claim cause(String name, String of, Optional<String> from, OfCause.Sincerity sincerity) {
        return claim(name, new OfCause(of, from, OfCause.Sort.PURPOSE, OfCause.Rank.ONE, sincerity));
    }

    @Nested
    class Who {

        private final Inquiry ask = Inquiry.into(dossier(
                reply(HOLM, REGENT, Optional.of(CABINET), Content.NONE),
                reply(REGENT, HOLM, Optional.empty(), Content.NONE)));

        @Test
        void sends_holds_of_who_is_named_and_fails_where_only_others_are() {
            assertThat(told(ask.from(THING).is(HOLM)))
                    .isEqualTo("HOLDS FAILS DENIES_PRESUPPOSITION UNDETERMINED SILENT");
            assertThat(ask.from(THING).is(HOLM).verdict().kind()).isEqualTo(Verdict.Kind.DISPUTED);
        }

        @Test
        void is_told_more_or_less_finely_leaves_it_open() {
            assertThat(told(ask.from(THING).is(NORLAND)))
                    .isEqualTo("UNDETERMINED FAILS DENIES_PRESUPPOSITION UNDETERMINED SILENT");
            assertThat(told(ask.to(THING).is(TAMRA)))
                    .isEqualTo("UNDETERMINED FAILS DENIES_PRESUPPOSITION UNDETERMINED SILENT");
        }

        @Test
        void carries_it_is_presupposed_where_no_one_is_named() {
            assertThat(told(ask.by(THING).is(CABINET)))
                    .isEqualTo("HOLDS PRESUPPOSES DENIES_PRESUPPOSITION UNDETERMINED SILENT");
        }

        @Test
        void meets_is_never_denied_by_a_list_that_lacks_him() {
            Inquiry met =
                    Inquiry.into(affair().told("ash", meeting("it", day(12))).dossier());

            assertThat(told(met.among(entry("ash.it")).is(CABINET))).isEqualTo("HOLDS");
            assertThat(told(met.among(entry("ash.it")).is(REGENT))).isEqualTo("UNDETERMINED");
            assertThat(told(met.by(entry("ash.it")).is(CABINET))).isEqualTo("PRESUPPOSES");
            assertThat(told(met.where(entry("ash.it")).is(HAVEN))).isEqualTo("HOLDS");
            assertThat(told(met.where(entry("ash.it")).is(TAMRA_CITY))).isEqualTo("FAILS");
        }

        @Test
        void pledges_and_to_whom() {
            Inquiry pledged = Inquiry.into(
                    affair().told("ash", pledge("it", ACCEPTS, org.sicetnon.condition.Commitment.Logic.UNCONDITIONAL))
                            .dossier());

            assertThat(told(pledged.by(entry("ash.it")).is(NORLAND))).isEqualTo("HOLDS");
            assertThat(told(pledged.to(entry("ash.it")).is(TAMRA))).isEqualTo("HOLDS");
            assertThat(told(pledged.from(entry("ash.it")).is(NORLAND))).isEqualTo("PRESUPPOSES");
        }
    }

    @Nested
    class A_count {

        private final Inquiry ask = Inquiry.into(affair().told(
                        "ash",
                        undated("it"),
                        claim("ships", new Matter.OfQuantity("it", Quantity.exactly("ships", 9))),
                        claim("men", new Matter.OfQuantity("it", Quantity.between("men", 5, 6))))
                .dossier());

        @ParameterizedTest(name = "{0} of {1}: {2} is {3}")
        @CsvSource(textBlock = """
                ash.ships, '',     9, HOLDS
                ash.ships, '',     8, FAILS
                ash.it,    ships,  9, HOLDS
                ash.it,    men,    5, UNDETERMINED
                ash.it,    men,    7, FAILS
                ash.it,    horses, 7, PRESUPPOSES
                elm.it,    men,    7, SILENT
                """)
        void is_that_number_or_a_range_that_may_be(String entry, String unit, long number, String expected) {
            assertThat(told(ask.count(entry(entry), Optional.of(unit).filter(it -> !it.isEmpty()))
                            .is(number)))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class What_is_said {

        private static Content says(Stance stance, Force force) {
            return new Content(ImmutableList.of(new Clause(ENVOY, stance)), ImmutableList.of(), force);
        }

        private final Inquiry ask = Inquiry.into(dossier(
                reply(HOLM, REGENT, Optional.empty(), says(ACCEPTS, Force.AT_ITS_WORD)),
                reply(HOLM, REGENT, Optional.empty(), says(REFUSES, Force.DEVICE))));

        @Test
        void is_that_very_answer() {
            assertThat(told(ask.says(THING, ENVOY).is(ACCEPTS)))
                    .isEqualTo("HOLDS FAILS DENIES_PRESUPPOSITION UNDETERMINED SILENT");
        }

        @Test
        void is_meant_or_a_device() {
            assertThat(told(ask.sincere(THING))).isEqualTo("HOLDS FAILS DENIES_PRESUPPOSITION UNDETERMINED SILENT");
        }

        @Test
        void is_read_from_a_clause_only_where_the_utterance_gives_no_answer_of_its_own() {
            Claim clause = claim("clause", new Matter.OfClause("it", Optional.of(new Position(TAMRA, ENVOY, REFUSES))));
            Dossier dossier = affair().told(
                            "ash", reply(HOLM, REGENT, Optional.empty(), says(ACCEPTS, Force.UNSAID)), clause)
                    .told("elm", reply(HOLM, REGENT, Optional.empty(), Content.NONE), clause)
                    .dossier();
            Inquiry both = Inquiry.into(dossier);

            assertThat(told(both.says(entry("ash.it", "elm.it"), ENVOY).is(ACCEPTS)))
                    .isEqualTo("HOLDS FAILS");
            assertThat(told(both.says(entry("ash.clause"), ENVOY).is(REFUSES))).isEqualTo("HOLDS SILENT");
            assertThat(told(both.sincere(entry("ash.it")))).isEqualTo("PRESUPPOSES SILENT");
        }
    }

    @Nested
    class A_step {

        private static Dossier called(Claim... claims) {
            return affair().told("ash", claims).dossier();
        }

        private static Claim character(String name, Nature nature) {
            return claim(name, new Matter.OfCharacter("it", nature));
        }

        @Test
        void is_called_so_or_what_excludes_it() {
            Claim it = decision("it", CABINET, day(12), ACCEPTS);
            ImmutableSet<ClaimId> entry = entry("ash.it");

            assertThat(told(Inquiry.into(called(it, character("a", Nature.DEFINITIVE)))
                            .called(entry, Nature.DEFINITIVE)))
                    .isEqualTo("HOLDS");
            assertThat(told(Inquiry.into(called(it, character("a", Nature.PROVISIONAL)))
                            .called(entry, Nature.DEFINITIVE)))
                    .isEqualTo("FAILS");
            assertThat(told(Inquiry.into(called(it, denied(character("a", Nature.DEFINITIVE))))
                            .called(entry, Nature.DEFINITIVE)))
                    .isEqualTo("FAILS");
            assertThat(told(Inquiry.into(called(it, denied(character("a", Nature.PROVISIONAL))))
                            .called(entry, Nature.DEFINITIVE)))
                    .as("what is not called provisional is not thereby called final")
                    .isEqualTo("PRESUPPOSES");
            assertThat(told(Inquiry.into(called(it, guessed(character("a", Nature.DEFINITIVE))))
                            .called(entry, Nature.DEFINITIVE)))
                    .isEqualTo("UNDETERMINED");
        }
    }

    @Nested
    class A_cause {

        private final Inquiry ask = Inquiry.into(affair().told(
                        "ash",
                        undated("it"),
                        undated("debt"),
                        cause("why", "it", Optional.of("debt"), OfCause.Sincerity.SINCERE))
                .told("elm", undated("it"), denied(cause("why", "it", Optional.empty(), OfCause.Sincerity.UNSAID)))
                .told("oak", undated("it"), guessed(cause("why", "it", Optional.empty(), OfCause.Sincerity.FEIGNED)))
                .told("fir", undated("it"))
                .told("yew", undated("elsewhere"))
                .dossier());
        private final ImmutableSet<ClaimId> effect = entry("ash.it", "elm.it", "oak.it", "fir.it");

        @Test
        void holds_by_its_claim_or_by_what_it_comes_from_and_fails_only_where_it_is_rejected() {
            assertThat(told(ask.because(effect, entry("ash.why", "elm.why", "oak.why"))))
                    .isEqualTo("HOLDS FAILS UNDETERMINED PRESUPPOSES SILENT");
            assertThat(told(ask.because(effect, entry("ash.debt"))))
                    .isEqualTo("HOLDS PRESUPPOSES PRESUPPOSES PRESUPPOSES SILENT");
        }

        @Test
        void is_affirmed_rejected_or_left_open() {
            assertThat(told(ask.affirmed(entry("ash.why", "elm.why", "oak.why"))))
                    .isEqualTo("HOLDS FAILS UNDETERMINED SILENT SILENT");
            assertThat(told(ask.sincere(entry("ash.why", "elm.why", "oak.why"))))
                    .isEqualTo("HOLDS DENIES_PRESUPPOSITION UNDETERMINED SILENT SILENT");
        }
    }

    @Nested
    class A_document {

        private final Inquiry ask = Inquiry.into(affair().told("ash", citing(undated("it"), "diary"))
                .told("elm", undated("it"), citing(undated("else"), "diary"))
                .told("oak", undated("elsewhere"))
                .dossier());
        private final ImmutableSet<ClaimId> diary = entry("ash.diary", "elm.diary", "oak.diary");

        @Test
        void is_cited_anywhere_or_its_account_is_silent() {
            assertThat(told(ask.cites(diary))).isEqualTo("HOLDS HOLDS SILENT");
        }

        @Test
        void is_not_cited_for_what_is_told_without_it() {
            assertThat(told(ask.cites(entry("ash.it", "elm.it"), diary))).isEqualTo("HOLDS FAILS SILENT");
        }
    }

    @Nested
    class What_stands_against_it {

        private final Inquiry ask = Inquiry.into(affair().told(
                        "ash", message("it", Phase.SENT, day(12)), phase("handed", "it", Phase.DELIVERED, day(13)))
                .told("elm", denied(message("it", Phase.SENT, day(12))), done("elsewhere", day(9)))
                .told("oak", done("elsewhere", day(9)))
                .same("ash.it", "elm.it")
                .dossier());
        private final ImmutableSet<ClaimId> it = entry("ash.it", "elm.it");

        @Test
        void is_disputed_with_the_claims_of_each_side() {
            Statement disputed = ask.disputed(it);

            assertThat(told(disputed)).isEqualTo("HOLDS HOLDS SILENT");
            assertThat(disputed.outcomes().get(1).grounds().get(0).claims())
                    .extracting(Claim::toString)
                    .containsExactly("elm.it");
            assertThat(told(ask.disputed(entry("oak.elsewhere")))).isEqualTo("SILENT SILENT FAILS");
        }

        @Test
        void is_gone_without_all_of_one_side_and_not_with_a_part_of_it() {
            assertThat(told(ask.dropping(it, entry("elm.it")))).isEqualTo("HOLDS HOLDS SILENT");
            assertThat(told(ask.dropping(it, entry("ash.it", "ash.handed")))).isEqualTo("HOLDS HOLDS SILENT");
            assertThat(told(ask.dropping(it, entry("elm.elsewhere")))).isEqualTo("FAILS FAILS SILENT");
            assertThat(told(ask.dropping(entry("oak.elsewhere"), entry("elm.it"))))
                    .isEqualTo("SILENT SILENT PRESUPPOSES");
        }

        @Test
        void is_absent_for_a_reason_where_it_is_not_told() {
            assertThat(told(ask.absence(it).is(Absence.DENIED))).isEqualTo("PRESUPPOSES HOLDS FAILS");
            assertThat(told(ask.absence(entry("elm.elsewhere")).is(Absence.OUT_OF_SCOPE)))
                    .isEqualTo("HOLDS PRESUPPOSES HOLDS");
        }
    }

    @Test
    void an_account_that_only_retells_it_leaves_it_open() {
        Claim retold = said(
                cause("why", "it", Optional.empty(), OfCause.Sincerity.UNSAID),
                new Modality.Reported(ImmutableList.of(), Modality.Reported.Attitude.LEFT_OPEN));
        Inquiry ask = Inquiry.into(affair().told("ash", undated("it"), retold).dossier());

        assertThat(told(ask.affirmed(entry("ash.why")))).isEqualTo("UNDETERMINED");
    }
}
