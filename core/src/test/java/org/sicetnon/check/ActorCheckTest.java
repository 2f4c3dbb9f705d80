package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Claim;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.agent.Agent;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;
import org.sicetnon.event.Phase;

class ActorCheckTest {

    private static List<Agent> agents(String names) {
        return Splitter.on('+')
                .omitEmptyStrings()
                .splitToStream(names)
                .map(name -> WORLD.agent(name).orElseThrow())
                .toList();
    }

    private static Affair letters(Claim ash, Claim elm) {
        return affair().told("ash", ash).told("elm", elm).same("ash.letter", "elm.letter");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new ActorCheck());
    }

    private static Finding only(Affair affair) {
        Check.Examination examination = examine(affair);
        assertThat(examination.findings()).hasSize(1);
        return examination.findings().get(0);
    }

    /** What comes of one comparison: agreed, untold, or the kind and weight of the finding. */
    private static String outcome(Affair affair, String aspect) {
        Check.Examination examination = examine(affair);
        return examination.findings().stream()
                .filter(it -> it.matter() instanceof Finding.Point point
                        && point.aspect().equals(aspect))
                .map(it -> it.kind() + " " + it.severity())
                .findFirst()
                .orElse(examination.untold() > 0 ? "untold" : examination.agreed() > 0 ? "agreed" : "not asked");
    }

    @Nested
    class Who_acts {

        @Test
        void is_a_contradiction_where_no_one_named_here_is_or_belongs_to_anyone_named_there() {
            Finding finding = only(letters(
                    letter("letter", List.of(HOLM), List.of(TAMRA)),
                    letter("letter", List.of(REGENT), List.of(TAMRA))));

            assertThat(finding.id()).isEqualTo("actor:ash.letter~elm.letter:actor");
            assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("actor", "letter"));
            assertThat(words(finding)).containsExactly("ash: Holm", "elm: Regent");
            assertThat(names(finding)).containsExactly("ash.letter", "elm.letter");
            assertThat(finding.identity().orElseThrow().degree()).isEqualTo(Degree.SAME);
        }

        @ParameterizedTest(name = "{0} here and {1} there: {2}")
        @CsvSource(textBlock = """
                Holm,         Holm,         agreed
                Holm+Regent,  Regent+Holm,  agreed
                Holm,         Cabinet,      reconciled note
                Norland,      Holm,         reconciled note
                Holm+Cabinet, Norland,      reconciled note
                Holm,         Tamra,        discrepancy contradiction
                Holm+Cabinet, Regent,       discrepancy contradiction
                Holm,         Holm+Regent,  discrepancy difference
                Holm+Regent,  Holm,         discrepancy difference
                Holm+Regent,  Cabinet,      discrepancy difference
                '',           Holm,         untold
                Holm,         '',           untold
                '',           '',           not asked
                """)
        void is_compared_by_what_each_belongs_to(String here, String there, String expected) {
            assertThat(outcome(
                            letters(
                                    letter("letter", agents(here), List.of()),
                                    letter("letter", agents(there), List.of())),
                            "actor"))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class To_whom_it_is_addressed {

        @Test
        void is_a_difference_where_there_are_more_addressees_here_than_there() {
            Finding finding = only(letters(
                    letter("letter", List.of(NORLAND), List.of(TAMRA)),
                    letter("letter", List.of(NORLAND), List.of(TAMRA, HOLM))));

            assertThat(finding.severity()).isEqualTo(Severity.DIFFERENCE);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("addressee", "letter"));
            assertThat(words(finding)).containsExactly("ash: Tamra", "elm: Tamra, Holm");
        }

        @Test
        void is_a_contradiction_where_it_is_someone_else_altogether() {
            Finding finding = only(letters(
                    letter("letter", List.of(NORLAND), List.of(REGENT)),
                    letter("letter", List.of(NORLAND), List.of(HOLM))));

            assertThat(finding.severity()).isEqualTo(Severity.CONTRADICTION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("addressee", "letter"));
            assertThat(words(finding)).containsExactly("ash: Regent", "elm: Holm");
        }

        @Test
        void cannot_be_told_where_one_account_leaves_it_open() {
            Check.Examination examination = examine(letters(
                    letter("letter", List.of(NORLAND), List.of(REGENT)),
                    letter("letter", List.of(NORLAND), List.of())));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
            assertThat(examination.agreed()).isEqualTo(1);
        }
    }

    @Nested
    class By_what_channel_it_goes {

        private static Affair channels(Claim further, Agent... there) {
            return affair().told("ash", letter("letter", List.of(NORLAND), List.of(TAMRA)), further)
                    .told("elm", letter("letter", List.of(NORLAND), List.of(TAMRA), there))
                    .same("ash.letter", "elm.letter");
        }

        @Test
        void is_a_tension_where_two_others_carry_it_though_only_a_further_phase_says_who() {
            Finding finding = only(channels(handed("hand", "letter", Phase.DELIVERED, HOLM), REGENT));

            assertThat(finding.severity()).isEqualTo(Severity.TENSION);
            assertThat(finding.matter()).isEqualTo(new Finding.Point("channel", "letter"));
            assertThat(words(finding)).containsExactly("ash: Holm", "elm: Regent");
            assertThat(sides(finding)).containsExactly(List.of("ash.hand"), List.of("elm.letter"));
        }

        @Test
        void may_be_several_of_which_each_account_names_some() {
            Check.Examination examination =
                    examine(channels(handed("hand", "letter", Phase.DELIVERED, HOLM), HOLM, REGENT));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.agreed()).isEqualTo(3);
        }

        @Test
        void cannot_be_told_where_the_one_who_carries_it_is_denied() {
            Check.Examination examination =
                    examine(channels(denied(handed("hand", "letter", Phase.DELIVERED, HOLM)), REGENT));

            assertThat(examination.findings()).isEmpty();
            assertThat(examination.untold()).isEqualTo(1);
        }
    }

    @Nested
    class Of_a_gathering {

        @ParameterizedTest(name = "{0} here and {1} there: {2}")
        @CsvSource(textBlock = """
                Holm+Regent, Holm,        agreed
                Holm,        Holm+Tamra,  agreed
                Holm,        Regent,      discrepancy tension
                Holm,        Cabinet,     reconciled note
                """)
        void each_may_name_whom_it_likes(String here, String there, String expected) {
            assertThat(outcome(
                            letters(
                                    gathering(
                                            "letter",
                                            day(12),
                                            Optional.empty(),
                                            agents(here).toArray(Agent[]::new)),
                                    gathering(
                                            "letter",
                                            day(12),
                                            Optional.empty(),
                                            agents(there).toArray(Agent[]::new))),
                            "actor"))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void of_a_journey_or_a_gathering_each_may_name_whom_it_likes_whichever_account_is_asked_first(boolean turned) {
        Claim together = gathering("letter", day(12), Optional.empty(), HOLM, REGENT);

        for (Claim alone : List.of(
                journey("letter", Optional.empty(), Optional.empty(), Map.of(Phase.DEPARTED, day(12))),
                letter("letter", List.of(HOLM), List.of()))) {
            assertThat(outcome(letters(turned ? together : alone, turned ? alone : together), "actor"))
                    .isEqualTo("agreed");
        }
    }

    @Nested
    class It_is_a_tension {

        private final Claim holm = letter("letter", List.of(HOLM), List.of(TAMRA));
        private final Claim regent = letter("letter", List.of(REGENT), List.of(TAMRA));

        @Test
        void where_the_two_are_only_perhaps_one() {
            assertThat(only(affair().told("ash", holm)
                                    .told("elm", regent)
                                    .tied(Degree.PERHAPS, "ash.letter", "elm.letter"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }

        @Test
        void where_one_is_our_own_reading() {
            assertThat(only(affair().told("ash", done("hint", day(9)), construed(holm, "hint"))
                                    .told("elm", regent)
                                    .same("ash.letter", "elm.letter"))
                            .severity())
                    .isEqualTo(Severity.TENSION);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void what_is_guessed_or_denied_names_nobody(boolean guessed) {
        Claim regent = letter("letter", List.of(REGENT), List.of(TAMRA));

        assertThat(examine(letters(
                                letter("letter", List.of(HOLM), List.of(TAMRA)),
                                guessed ? guessed(regent) : denied(regent)))
                        .examined())
                .isZero();
    }

    @Test
    void nothing_depends_on_the_order_in_which_things_are_put_in() {
        assertOrderIsOfNoWeight(
                affair().told(
                                "ash",
                                letter("letter", List.of(HOLM), List.of(TAMRA)),
                                handed("hand", "letter", Phase.DELIVERED, HOLM),
                                gathering("council", day(12), Optional.empty(), HOLM))
                        .told(
                                "elm",
                                letter("letter", List.of(REGENT), List.of(TAMRA, HOLM), REGENT),
                                gathering("council", day(12), Optional.empty(), REGENT))
                        .same("ash.letter", "elm.letter")
                        .same("ash.council", "elm.council"),
                new ActorCheck(),
                4);
    }

    @Nested
    class A_bearer {

        @Test
        void may_be_told_of_as_the_one_to_whom_it_is_said() {
            Finding finding = only(letters(
                    letter("letter", List.of(NORLAND), List.of(HOLM)),
                    letter("letter", List.of(NORLAND), List.of(TAMRA), HOLM)));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(words(finding)).containsExactly("ash: Holm", "elm: Tamra, by Holm");
        }

        @Test
        void does_not_excuse_another_addressee() {
            assertThat(outcome(
                            letters(
                                    letter("letter", List.of(NORLAND), List.of(REGENT)),
                                    letter("letter", List.of(NORLAND), List.of(HOLM), CABINET)),
                            "addressee"))
                    .isEqualTo("discrepancy contradiction");
        }

        @Test
        void is_not_asked_of_where_none_is_named() {
            assertThat(outcome(
                            letters(
                                    letter("letter", List.of(NORLAND), List.of(HOLM)),
                                    letter("letter", List.of(NORLAND), List.of())),
                            "addressee"))
                    .isEqualTo("untold");
        }
    }

    @Nested
    class A_part {

        private Affair part(Claim ash, Claim elm) {
            return affair().told("ash", ash).told("elm", elm).tied(Degree.WITHIN, "ash.letter", "elm.letter");
        }

        @Test
        void may_name_others_than_its_whole() {
            Finding finding = only(
                    part(letter("letter", List.of(NORLAND), List.of()), letter("letter", List.of(REGENT), List.of())));

            assertThat(finding.kind()).isEqualTo(Kind.RECONCILED);
            assertThat(words(finding)).containsExactly("ash: Norland", "elm: Regent");
        }

        @Test
        void that_names_the_same_agrees_and_one_that_names_nobody_is_not_asked() {
            assertThat(examine(part(
                                    letter("letter", List.of(HOLM), List.of()),
                                    letter("letter", List.of(HOLM), List.of())))
                            .agreed())
                    .isEqualTo(1);
            assertThat(examine(part(
                                    letter("letter", List.of(HOLM), List.of()),
                                    letter("letter", List.of(), List.of(HOLM))))
                            .examined())
                    .isZero();
        }
    }

    @Test
    void bodies_that_only_one_names_at_a_meeting_are_told_and_reconciled() {
        Affair meetings = affair().told("ash", gathering("letter", day(12), Optional.empty(), HOLM))
                .told("elm", gathering("letter", day(12), Optional.empty(), CABINET, REGENT))
                .same("ash.letter", "elm.letter");
        Affair people = affair().told("ash", gathering("letter", day(12), Optional.empty(), HOLM))
                .told("elm", gathering("letter", day(12), Optional.empty(), HOLM, REGENT))
                .same("ash.letter", "elm.letter");

        assertThat(outcome(people, "actor")).isEqualTo("agreed");
        assertThat(examine(meetings).findings()).isEmpty();
        assertThat(outcome(
                        affair().told("ash", gathering("letter", day(12), Optional.empty(), REGENT))
                                .told("elm", gathering("letter", day(12), Optional.empty(), CABINET, REGENT))
                                .same("ash.letter", "elm.letter"),
                        "actor"))
                .isEqualTo("reconciled note");
    }
}
