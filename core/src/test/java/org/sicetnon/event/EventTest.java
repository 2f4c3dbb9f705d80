package org.sicetnon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.agent.Agent;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayRange;

class EventTest {

    private static final Agent HOLM = Agent.of("Holm", Agent.Kind.PERSON);
    private static final Agent BRANDT = Agent.of("Brandt", Agent.Kind.PERSON);
    private static final Stance SIGNS = Stance.of("SIGNS", Stance.Kind.YES);
    private static final Question TREATY = Question.of("treaty", "Does Norland sign?", SIGNS);

    /** Rule 11: phases are ordered and never conflict by differing. */
    @Nested
    class Phases {

        @ParameterizedTest(name = "{0} cannot be without {1}")
        @CsvSource({"DELIVERED, SENT", "READ, SENT", "READ, DELIVERED", "CLOSED, OPENED", "ARRIVED, DEPARTED"})
        void some_cannot_be_reached_without_others(Phase later, Phase earlier) {
            assertThat(later.presupposes(earlier)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(Phase.class)
        void are_printed_in_words(Phase phase) {
            String name = phase.name().toLowerCase(Locale.ROOT);
            assertThat(phase).hasToString(name);
            assertThat(phase.words()).isEqualTo(phase == Phase.OPENED ? "held" : name);
        }

        @Test
        void no_other_phase_presupposes_another() {
            long presuppositions = Arrays.stream(Phase.values())
                    .flatMap(later -> Arrays.stream(Phase.values()).filter(later::presupposes))
                    .count();
            assertThat(presuppositions).isEqualTo(5);
        }

        @Test
        void to_presuppose_is_a_strict_order_that_follows_time() {
            for (Phase a : Phase.values()) {
                for (Phase b : Phase.values()) {
                    if (a.presupposes(b)) {
                        assertThat(b).as("%s comes before %s", b, a).isLessThan(a);
                        for (Phase c : Phase.values()) {
                            if (b.presupposes(c)) {
                                assertThat(a.presupposes(c)).isTrue();
                            }
                        }
                    }
                }
            }
        }

        @Test
        void a_course_keeps_them_in_their_order_whatever_the_order_of_input() {
            Dating day = Dating.of(DayRange.on(LocalDate.of(1871, 5, 12)));
            Event.Course course = Event.Course.of(
                    "the telegram", ImmutableMap.of(Phase.READ, day, Phase.SENT, day, Phase.DELIVERED, day));
            assertThat(course.phases().keySet()).containsExactly(Phase.SENT, Phase.DELIVERED, Phase.READ);
            assertThat(course)
                    .isEqualTo(Event.Course.of(
                            "the telegram", ImmutableMap.of(Phase.DELIVERED, day, Phase.READ, day, Phase.SENT, day)));
        }
    }

    @Nested
    class Kinds {

        static List<Event> one_of_each() {
            Event.Course course = Event.Course.undated("it happens");
            ImmutableList<Agent> holm = ImmutableList.of(HOLM);
            ImmutableList<Agent> brandt = ImmutableList.of(BRANDT);
            ImmutableList<Agent> nobody = ImmutableList.of();
            Content content = Content.of(new Clause(TREATY, SIGNS));
            return List.of(
                    new Event.Message(course, holm, brandt, nobody, nobody, Optional.empty(), content),
                    new Event.Meeting(course, holm, Optional.empty()),
                    new Event.Decision(course, holm, content),
                    new Event.Order(course, holm, brandt, content),
                    new Event.Statement(course, holm, brandt, Optional.empty(), content),
                    new Event.Movement(course, holm, Optional.empty(), Optional.empty()),
                    new Event.Action(course, holm),
                    new Event.Assessment(course, holm),
                    new Event.Plan(course, holm));
        }

        @ParameterizedTest
        @MethodSource("one_of_each")
        void each_is_chosen_by_its_own_case_and_called_by_its_own_word(Event event) {
            String chosen = event.match(new Event.Cases<>() {
                @Override
                public String message(Event.Message message) {
                    return "message";
                }

                @Override
                public String meeting(Event.Meeting meeting) {
                    return "meeting";
                }

                @Override
                public String decision(Event.Decision decision) {
                    return "decision";
                }

                @Override
                public String order(Event.Order order) {
                    return "order";
                }

                @Override
                public String statement(Event.Statement statement) {
                    return "statement";
                }

                @Override
                public String movement(Event.Movement movement) {
                    return "movement";
                }

                @Override
                public String action(Event.Action action) {
                    return "action";
                }

                @Override
                public String assessment(Event.Assessment assessment) {
                    return "assessment";
                }

                @Override
                public String plan(Event.Plan plan) {
                    return "plan";
                }
            });
            assertThat(chosen)
                    .isEqualTo(event.kind())
                    .isEqualToIgnoringCase(event.getClass().getSimpleName());
        }

        @ParameterizedTest
        @MethodSource("one_of_each")
        void each_has_actors_and_only_what_is_addressed_has_addressees(Event event) {
            boolean addressed = Set.of("message", "order", "statement").contains(event.kind());
            assertThat(event.actors()).containsExactly(HOLM);
            assertThat(event.addressees()).isEqualTo(addressed ? List.of(BRANDT) : List.of());
            assertThat(event.participants())
                    .containsExactlyElementsOf(addressed ? List.of(HOLM, BRANDT) : List.of(HOLM));
        }

        @ParameterizedTest
        @MethodSource("one_of_each")
        void the_date_is_that_of_the_main_phase(Event event) {
            Phase expected = switch (event.kind()) {
                case "message" -> Phase.SENT;
                case "meeting" -> Phase.OPENED;
                case "movement" -> Phase.DEPARTED;
                case "plan" -> Phase.DUE;
                default -> Phase.DONE;
            };
            assertThat(event.mainPhase()).isEqualTo(expected);
            assertThat(event.date()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("one_of_each")
        void only_an_utterance_says_something(Event event) {
            boolean utterance =
                    Set.of("message", "decision", "order", "statement").contains(event.kind());
            assertThat(event.content().equals(Content.NONE)).isEqualTo(!utterance);
        }

        @Test
        void the_date_of_a_message_is_never_that_of_its_delivery() {
            Dating sent = Dating.of(DayRange.on(LocalDate.of(1871, 5, 12)));
            Dating delivered = Dating.of(DayRange.on(LocalDate.of(1871, 5, 14)));
            assertThat(message(ImmutableMap.of(Phase.SENT, sent, Phase.DELIVERED, delivered))
                            .date())
                    .contains(sent);
            assertThat(message(ImmutableMap.of(Phase.DELIVERED, delivered)).date())
                    .isEmpty();
        }

        @Test
        void who_is_on_both_sides_takes_part_once() {
            Event.Order order = new Event.Order(
                    Event.Course.undated("he orders himself"),
                    ImmutableList.of(HOLM),
                    ImmutableList.of(BRANDT, HOLM),
                    Content.NONE);
            assertThat(order.participants()).containsExactly(HOLM, BRANDT);
        }

        private Event.Message message(ImmutableMap<Phase, Dating> phases) {
            return new Event.Message(
                    Event.Course.of("the telegram", phases),
                    ImmutableList.of(HOLM),
                    ImmutableList.of(BRANDT),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    Optional.empty(),
                    Content.NONE);
        }
    }

    @Nested
    class What_is_said {

        @Test
        void a_clause_answers_its_own_question() {
            Stance foreign = Stance.of("SAILS", Stance.Kind.YES);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Clause(TREATY, foreign))
                    .withMessageContaining("SAILS")
                    .withMessageContaining("SIGNS");
        }

        @Test
        void content_of_clauses_is_taken_at_its_word() {
            assertThat(Content.of(new Clause(TREATY, SIGNS)).force()).isEqualTo(Force.AT_ITS_WORD);
            assertThat(Content.NONE.force()).isEqualTo(Force.UNSAID);
        }

        @ParameterizedTest
        @EnumSource(Act.Kind.class)
        void suspending_retracting_and_postponing_leave_the_position_standing(Act.Kind kind) {
            assertThat(kind.isSuspension())
                    .isEqualTo(EnumSet.of(Act.Kind.SUSPENDS, Act.Kind.RETRACTS, Act.Kind.POSTPONES)
                            .contains(kind));
        }

        @Test
        void an_act_is_printed_in_words() {
            assertThat(Act.Kind.CALLS_FINAL).hasToString("calls final");
            assertThat(Act.Kind.SUSPENDS).hasToString("suspends");
        }
    }
}
