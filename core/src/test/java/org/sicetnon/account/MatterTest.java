package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.account.Embassy.*;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.account.Matter.OfCharacter.Nature;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Fate;
import org.sicetnon.event.Phase;
import org.sicetnon.event.Quantity;

class MatterTest {

    static Stream<List<Object>> one_of_each() {
        return Stream.of(
                List.of("decision", decides("it", CABINET, day(12), SIGNS)),
                List.of("phase", phase("it", "telegram", Phase.SENT, day(12))),
                List.of("position", position("it", NORLAND, SIGNS, day(12))),
                List.of("speaker", voice("it", HOLM, Voice.Capacity.SPEAKS, day(12))),
                List.of("commitment", pledges("it", NORLAND, TAMRA, SIGNS, Commitment.Logic.IF)),
                List.of("fate", fate("it", "paid", Fate.FAILED, day(12))),
                List.of("sequence", sequence("it", "one", "other")),
                List.of("evidence", claim("it", new Matter.OfEvidence("it", Matter.OfEvidence.State.NEVER_SENT))),
                List.of(
                        "cause",
                        claim(
                                "it",
                                new Matter.OfCause(
                                        "one",
                                        Optional.empty(),
                                        Matter.OfCause.Sort.CAUSE,
                                        Matter.OfCause.Rank.ONE,
                                        Matter.OfCause.Sincerity.UNSAID))),
                List.of("quantity", claim("it", new Matter.OfQuantity("one", Quantity.exactly("ships", 9)))),
                List.of("clause", claim("it", new Matter.OfClause("one", Optional.empty()))),
                List.of("character", claim("it", new Matter.OfCharacter("one", Matter.OfCharacter.Nature.DEFINITIVE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one_of_each")
    void each_is_chosen_by_its_own_case_and_called_by_its_own_word(List<Object> kindAndClaim) {
        Claim claim = (Claim) kindAndClaim.get(1);
        assertThat(claim.matter().kind()).isEqualTo(kindAndClaim.get(0));
        String chosen = claim.matter().match(new Matter.Cases<>() {
            @Override
            public String event(Matter.OfEvent matter) {
                return matter.event().kind();
            }

            @Override
            public String phase(Matter.OfPhase matter) {
                return "phase";
            }

            @Override
            public String position(Matter.OfPosition matter) {
                return "position";
            }

            @Override
            public String voice(Matter.OfVoice matter) {
                return "speaker";
            }

            @Override
            public String commitment(Matter.OfCommitment matter) {
                return "commitment";
            }

            @Override
            public String fate(Matter.OfFate matter) {
                return "fate";
            }

            @Override
            public String sequence(Matter.OfSequence matter) {
                return "sequence";
            }

            @Override
            public String evidence(Matter.OfEvidence matter) {
                return "evidence";
            }

            @Override
            public String cause(Matter.OfCause matter) {
                return "cause";
            }

            @Override
            public String quantity(Matter.OfQuantity matter) {
                return "quantity";
            }

            @Override
            public String clause(Matter.OfClause matter) {
                return "clause";
            }

            @Override
            public String character(Matter.OfCharacter matter) {
                return "character";
            }
        });
        assertThat(chosen).isEqualTo(kindAndClaim.get(0));
        assertThat(claim.event().isPresent()).isEqualTo(chosen.equals("decision"));
    }

    @ParameterizedTest
    @EnumSource(Matter.OfEvidence.State.class)
    void what_is_said_of_evidence_is_said_in_words(Matter.OfEvidence.State state) {
        assertThat(state.toString().replace(' ', '_')).isEqualToIgnoringCase(state.name());
        assertThat(state.toString()).isLowerCase().doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void what_a_step_can_be_called_prints_as_its_word(Nature nature) {
        assertThat(nature.toString()).isLowerCase().isEqualToIgnoringCase(nature.name());
    }

    /** What nothing can be both: the three steps, the two ends, and what is less than a decision and yet the last word. */
    private static final ImmutableSet<ImmutableSet<Nature>> EXCLUSIVE = ImmutableSet.of(
            ImmutableSet.of(Nature.DECIDED, Nature.INCLINATION),
            ImmutableSet.of(Nature.DECIDED, Nature.PREPARATION),
            ImmutableSet.of(Nature.INCLINATION, Nature.PREPARATION),
            ImmutableSet.of(Nature.DEFINITIVE, Nature.PROVISIONAL),
            ImmutableSet.of(Nature.INCLINATION, Nature.DEFINITIVE),
            ImmutableSet.of(Nature.PREPARATION, Nature.DEFINITIVE));

    @ParameterizedTest
    @EnumSource
    void what_a_step_can_be_called_excludes_what_it_cannot_be_too(Nature one) {
        for (Nature other : Nature.values()) {
            assertThat(one.excludes(other))
                    .as("%s and %s", one, other)
                    .isEqualTo(EXCLUSIVE.contains(ImmutableSet.of(one, other)));
        }
    }
}
