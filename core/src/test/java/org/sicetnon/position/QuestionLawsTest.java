package org.sicetnon.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sicetnon.time.Truth.HOLDS;
import static org.sicetnon.time.Truth.UNDETERMINED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question.Relation;
import org.sicetnon.position.Stance.Kind;
import org.sicetnon.time.Truth;

/** Rule 6: unlike is not opposed. */
class QuestionLawsTest {

    /** Two stances of every kind, so that two of one kind can be compared as well. */
    private static final Question TREATY = question();

    @ParameterizedTest(name = "{0}, condition {1}, against {2}, condition {3}: {4}")
    @CsvSource(textBlock = """
            YES,         UNDETERMINED, NO,          UNDETERMINED, OPPOSED
            YES,         UNDETERMINED, CONDITIONAL, UNDETERMINED, UNLIKE
            YES,         UNDETERMINED, CONDITIONAL, FAILS,        OPPOSED
            YES,         UNDETERMINED, CONDITIONAL, HOLDS,        UNLIKE
            NO,          UNDETERMINED, CONDITIONAL, UNDETERMINED, UNLIKE
            NO,          UNDETERMINED, CONDITIONAL, FAILS,        UNLIKE
            NO,          UNDETERMINED, CONDITIONAL, HOLDS,        OPPOSED
            YES,         UNDETERMINED, UNDECIDED,   UNDETERMINED, UNLIKE
            NO,          UNDETERMINED, UNDECIDED,   UNDETERMINED, UNLIKE
            CONDITIONAL, HOLDS,        UNDECIDED,   UNDETERMINED, UNLIKE
            CONDITIONAL, FAILS,        UNDECIDED,   UNDETERMINED, UNLIKE
            YES,         UNDETERMINED, INCLINATION, UNDETERMINED, UNLIKE
            NO,          UNDETERMINED, INCLINATION, UNDETERMINED, UNLIKE
            UNDECIDED,   UNDETERMINED, INCLINATION, UNDETERMINED, UNLIKE
            CONDITIONAL, HOLDS,        CONDITIONAL, FAILS,        OPPOSED
            CONDITIONAL, HOLDS,        CONDITIONAL, HOLDS,        UNLIKE
            """)
    void kinds_and_the_fate_of_conditions_decide(Kind one, Truth oneHolds, Kind other, Truth otherHolds, Relation is) {
        assertThat(TREATY.compare(stance(one, 1), oneHolds, stance(other, 2), otherHolds))
                .isEqualTo(is);
    }

    @Test
    void two_stances_are_opposed_exactly_if_no_outcome_lets_both_say_the_same() {
        forAll((one, oneHolds, other, otherHolds) -> {
            Set<Boolean> a = answers(one, oneHolds);
            Set<Boolean> b = answers(other, otherHolds);
            Relation expected = one.equals(other)
                    ? Relation.SAME
                    : a.stream().anyMatch(b::contains) ? Relation.UNLIKE : Relation.OPPOSED;
            assertThat(TREATY.compare(one, oneHolds, other, otherHolds))
                    .as("%s (%s) and %s (%s)", one, oneHolds, other, otherHolds)
                    .isEqualTo(expected);
        });
    }

    @Test
    void at_one_time_undecided_excludes_just_what_is_decided_and_nothing_else_changes() {
        forAll((one, oneHolds, other, otherHolds) -> {
            Set<Kind> kinds = Set.copyOf(List.of(one.kind(), other.kind()));
            boolean undecidedAndDecided = kinds.contains(Kind.UNDECIDED)
                    && (kinds.contains(Kind.YES) || kinds.contains(Kind.NO) || kinds.contains(Kind.CONDITIONAL));

            assertThat(TREATY.compareAtOneTime(one, oneHolds, other, otherHolds))
                    .isEqualTo(
                            undecidedAndDecided ? Relation.OPPOSED : TREATY.compare(one, oneHolds, other, otherHolds));
        });
    }

    @Test
    void the_comparison_is_symmetric() {
        forAll((one, oneHolds, other, otherHolds) -> assertThat(TREATY.compare(one, oneHolds, other, otherHolds))
                .isEqualTo(TREATY.compare(other, otherHolds, one, oneHolds)));
    }

    @Test
    void a_condition_is_of_no_weight_for_a_stance_that_has_none() {
        forAll((one, oneHolds, other, otherHolds) -> {
            if (one.kind() != Kind.CONDITIONAL) {
                assertThat(TREATY.compare(one, oneHolds, other, otherHolds))
                        .isEqualTo(TREATY.compare(one, UNDETERMINED, other, otherHolds));
            }
        });
    }

    @Test
    void without_any_fate_the_conditions_are_open() {
        forAll((one, oneHolds, other, otherHolds) -> assertThat(TREATY.compare(one, other))
                .isEqualTo(TREATY.compare(one, UNDETERMINED, other, UNDETERMINED)));
    }

    @Test
    void to_learn_a_conditions_fate_never_takes_back_an_opposition() {
        forAll((one, oneHolds, other, otherHolds) -> {
            if (TREATY.compare(one, UNDETERMINED, other, otherHolds) == Relation.OPPOSED) {
                assertThat(TREATY.compare(one, oneHolds, other, otherHolds)).isEqualTo(Relation.OPPOSED);
            }
        });
    }

    @Nested
    class Exclusions_of_its_own {

        private final Stance army = Stance.of("SENDS_THE_ARMY", Kind.YES);
        private final Stance fleet = Stance.of("SENDS_THE_FLEET", Kind.YES);
        private final Stance nothing = Stance.of("SENDS_NOTHING", Kind.NO);
        private final Question help = new Question(
                "help",
                "Does Norland help?",
                ImmutableList.of(army, fleet, nothing),
                ImmutableSet.of(ImmutableSet.of(army, fleet)));

        @Test
        void oppose_two_ways_to_say_yes_from_both_sides() {
            assertThat(help.compare(army, fleet)).isEqualTo(Relation.OPPOSED);
            assertThat(help.compare(fleet, army)).isEqualTo(Relation.OPPOSED);
        }

        @Test
        void leave_the_rest_to_the_kinds() {
            assertThat(help.compare(army, nothing)).isEqualTo(Relation.OPPOSED);
            assertThat(help.compare(army, army)).isEqualTo(Relation.SAME);
            assertThat(Question.of("help", "?", army, fleet, nothing).compare(army, fleet))
                    .isEqualTo(Relation.UNLIKE);
        }

        @Test
        void need_two_stances_of_the_question() {
            Stance foreign = Stance.of("SIGNS", Kind.YES);
            for (ImmutableSet<Stance> pair : List.of(
                    ImmutableSet.of(army), ImmutableSet.of(army, foreign), ImmutableSet.of(army, fleet, nothing))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Question(
                                "help", "?", ImmutableList.of(army, fleet, nothing), ImmutableSet.of(pair)));
            }
        }
    }

    @Nested
    class A_question {

        @Test
        void lists_at_least_one_stance_and_none_twice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Question.of("empty", "?"))
                    .withMessageContaining("empty");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Question.of(
                            "twice", "?", Stance.of("SIGNS", Kind.YES), Stance.of("SIGNS", Kind.CONDITIONAL)))
                    .withMessageContaining("twice");
        }

        @Test
        void prints_its_name() {
            assertThat(TREATY).hasToString("treaty");
        }

        @Test
        void finds_its_stances_by_name() {
            assertThat(TREATY.stance("YES_1")).contains(stance(Kind.YES, 1));
            assertThat(TREATY.stance("yes_1")).isEmpty();
        }

        @Test
        void knows_which_of_its_stances_says_undecided() {
            assertThat(TREATY.undecided()).contains(stance(Kind.UNDECIDED, 1));
            assertThat(Question.of("plain", "?", Stance.of("SIGNS", Kind.YES)).undecided())
                    .isEmpty();
        }

        @Test
        void has_no_positions_with_a_stance_on_another_question() {
            Question other = Question.of("other", "?", Stance.of("OTHER", Kind.YES));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Position(Agent.of("Norland", Agent.Kind.STATE), other, stance(Kind.YES, 1)))
                    .withMessageContaining("YES_1");
        }
    }

    @ParameterizedTest(name = "{0} settles the question: {1}")
    @CsvSource({"YES, true", "NO, true", "CONDITIONAL, true", "UNDECIDED, false", "INCLINATION, false"})
    void only_an_answer_settles_a_question(Kind kind, boolean decided) {
        assertThat(Stance.of("ANY", kind).isDecided()).isEqualTo(decided);
    }

    @ParameterizedTest(name = "{0} in words is {1}")
    @CsvSource({"NON_INTERVENTION, non-intervention", "SIGNS_IF_PAID, signs if paid", "NONE, none", "I_WILL, i will"})
    void a_stance_can_be_said_in_words(String name, String words) {
        assertThat(Stance.of(name, Kind.YES).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_stance_prints_its_name(Kind kind) {
        assertThat(Stance.of("SIGNS", kind)).hasToString("SIGNS");
    }

    private interface Law {
        void check(Stance one, Truth oneHolds, Stance other, Truth otherHolds);
    }

    /** 10 stances and 3 fates on either side: 900 cases. */
    private static void forAll(Law law) {
        for (Stance one : TREATY.stances()) {
            for (Truth oneHolds : Truth.values()) {
                for (Stance other : TREATY.stances()) {
                    for (Truth otherHolds : Truth.values()) {
                        law.check(one, oneHolds, other, otherHolds);
                    }
                }
            }
        }
    }

    private static Question question() {
        List<Stance> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(stance(kind, 1));
            all.add(stance(kind, 2));
        }
        return Question.of("treaty", "Does Norland sign the treaty?", all.toArray(Stance[]::new));
    }

    private static Stance stance(Kind kind, int number) {
        return Stance.of(kind + "_" + number, kind);
    }

    /** What a stance may come to: yes, no, or either. */
    private static Set<Boolean> answers(Stance stance, Truth fulfilled) {
        return switch (stance.kind()) {
            case YES -> Set.of(true);
            case NO -> Set.of(false);
            case CONDITIONAL -> fulfilled == UNDETERMINED ? Set.of(true, false) : Set.of(fulfilled == HOLDS);
            case UNDECIDED, INCLINATION -> Set.of(true, false);
        };
    }
}
