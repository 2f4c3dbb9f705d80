package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;

class AnchorProofTest {

    private static final String TEXT = """
            The envoy wrote home at once.

            CHAPTER TWO

            The cabinet met without waiting. The reply came two days late. The reply was short.
            """;

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            opening,    wrote home at once,       -
            chapterTwo, came two days late,       -
            chapterTwo, came three days late,     does not occur in the text
            chapterTwo, The reply,                occurs 2 times
            opening,    came two days late,       stands in the section 'CHAPTER TWO'
            chapterTwo, wrote home at once,       stands in the opening
            """)
    void says_what_is_amiss_with_an_anchor(String section, String anchor, String expected) {
        ImmutableList<Problem> amiss =
                AnchorProof.of(account(section, anchor), AccountText.of(TEXT, ImmutableList.of("CHAPTER TWO")));

        if (expected == null) {
            assertThat(amiss).isEmpty();
        } else {
            assertThat(amiss).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.UNPROVED_ANCHOR);
                assertThat(problem.claim()).contains(new ClaimId("ash", "reply"));
                assertThat(problem.says()).contains(anchor, expected);
            });
        }
    }

    @Test
    void says_which_heading_the_text_lacks() {
        assertThat(AnchorProof.of(
                        account("opening", "wrote home at once"),
                        AccountText.of("The envoy wrote home at once.", ImmutableList.of("CHAPTER TWO"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.claim()).isEmpty();
                    assertThat(problem.word()).isEqualTo("CHAPTER TWO");
                    assertThat(problem.says()).contains("heading", "'CHAPTER TWO'", "ash");
                });
    }

    @Test
    void says_in_which_note_an_anchor_stands() {
        String text = "The envoy wrote home at once.¹\n\n1. His letter is lost.\n\nCHAPTER TWO\n\nHe waited.\n";
        assertThat(AnchorProof.of(
                        account("opening", "letter is lost"), AccountText.of(text, ImmutableList.of("CHAPTER TWO"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.says()).contains("stands in note 1", "in the opening"));
    }

    private static Account account(String section, String anchor) {
        Agent envoy = Agent.of("Envoy", Agent.Kind.PERSON);
        Question question = Question.of("offer", "Is it accepted?", Stance.of("YES", Stance.Kind.YES));
        Claim claim = Claim.of(
                new ClaimId("ash", "reply"),
                "The reply",
                new Matter.OfEvent(new Event.Action(Event.Course.undated("The reply"), ImmutableList.of(envoy))),
                Modality.Plain.ASSERTED,
                new Locator.InSection(section, ImmutableSortedSet.of(), anchor));
        return Dossier.builder("embassy")
                .world(new World(
                        ImmutableList.of(envoy), ImmutableList.of(), ImmutableList.of(question), Conventions.STANDARD))
                .leading(question)
                .account(Account.Parts.of(
                        "ash",
                        new Work("J. Ashdown", "The Embassy", 1902, "London", Optional.empty()),
                        ImmutableMap.of("chapterTwo", "CHAPTER TWO"),
                        claim))
                .build()
                .orThrow()
                .accounts()
                .get(0);
    }
}
