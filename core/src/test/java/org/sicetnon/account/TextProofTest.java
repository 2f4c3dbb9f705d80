package org.sicetnon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sicetnon.account.Embassy.*;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.TextProof.Mention;
import org.sicetnon.account.TextProof.Standing;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.time.DayRange;

class TextProofTest {

    private static final ImmutableMap<String, String> CHAPTERS =
            ImmutableMap.of("reply", "THE REPLY", "after", "THE AFTERMATH");

    private static final AccountText TEXT =
            AccountText.of("""
            The envoy sailed on May 11. He had been ill since June 1870.

            THE REPLY

            On May 12 the cabinet met.¹ The following day it met again. On April 3 it had not met.
            It heard the envoy at 3 p.m., and that evening he left.²

            1. Holm's diary, May 12, 1871; his letter to the queen, May 14, 1871.
            2. The diary was printed on May 12, they say.

            THE AFTERMATH

            On May 13 the queen laughed.³ It is told on the 25th of each month.⁵
            """, CHAPTERS.values().asList());

    private static Claim meeting(Locator... locators) {
        Claim claim = decides("meeting", CABINET, day(12), SIGNS);
        return new Claim(
                claim.id(),
                claim.title(),
                claim.matter(),
                claim.modality(),
                ImmutableList.copyOf(locators),
                claim.cites(),
                claim.remark());
    }

    private static Claim citing(Claim claim, String document) {
        return new Claim(
                claim.id(),
                claim.title(),
                claim.matter(),
                claim.modality(),
                claim.locators(),
                ImmutableList.of(document),
                claim.remark());
    }

    private static Locator in(String section, String anchor, Integer... notes) {
        return new Locator.InSection(section, ImmutableSortedSet.copyOf(notes), anchor);
    }

    private static PassedOver passing(Locator where) {
        return new PassedOver(where, "it tells of a book");
    }

    private static Coverage covering(PassedOver... passedOver) {
        return covering(ImmutableSet.of(), passedOver);
    }

    private static Coverage covering(ImmutableSet<String> whole, PassedOver... passedOver) {
        return new Coverage(
                DayRange.UNKNOWN,
                ImmutableList.of(),
                DayRange.between(may(10), may(14)),
                ImmutableSet.of(),
                ImmutableSet.of(),
                whole,
                ImmutableList.copyOf(passedOver));
    }

    private static TextProof proof(Coverage coverage, Claim... claims) {
        Account account = dossier()
                .account(new Account.Parts(
                        "ash",
                        WORK,
                        CHAPTERS,
                        coverage,
                        ImmutableList.of(),
                        ImmutableList.of(new Document(
                                "letter", "Holm to the queen", Optional.of(DayRange.on(may(14))), ImmutableList.of())),
                        ImmutableList.of(),
                        ImmutableList.copyOf(claims)))
                .build()
                .orThrow()
                .account("ash")
                .orElseThrow();
        return TextProof.of(account, TEXT);
    }

    private static List<String> told(Stream<Mention> mentions) {
        return mentions.map(it -> it.section() + ": " + it.phrase()).toList();
    }

    private static List<String> of(TextProof proof, Standing standing) {
        return told(proof.mentions(standing).stream());
    }

    @Test
    void every_date_is_looked_at_section_by_section_and_has_one_standing() {
        TextProof proof = proof(covering());

        assertThat(told(proof.mentions().stream()))
                .containsExactly(
                        "opening: May 11",
                        "opening: June 1870",
                        "reply: May 12",
                        "reply: The following day",
                        "reply: April 3",
                        "reply: at 3 p.m.",
                        "reply: that evening",
                        "reply: May 12, 1871",
                        "reply: May 14, 1871",
                        "reply: May 12",
                        "after: May 13",
                        "after: the 25th");
        assertThat(Stream.of(Standing.values())
                        .mapToInt(it -> proof.mentions(it).size())
                        .sum())
                .isEqualTo(proof.mentions().size());
    }

    @Nested
    class A_date_is_covered {

        @Test
        void by_a_claim_that_is_read_from_its_sentence() {
            TextProof proof = proof(covering(), meeting(in("reply", "heard the envoy")));

            assertThat(of(proof, Standing.COVERED)).containsExactly("reply: at 3 p.m.", "reply: that evening");
            assertThat(proof.mentions(Standing.COVERED))
                    .allSatisfy(it -> assertThat(it.claims()).containsExactly(new ClaimId("ash", "meeting")));
        }

        @Test
        void not_by_one_that_is_read_from_the_sentence_beside_it() {
            assertThat(of(proof(covering(), meeting(in("reply", "it met again"))), Standing.COVERED))
                    .containsExactly("reply: The following day");
        }

        @Test
        void not_by_one_whose_anchor_stands_elsewhere_than_it_says() {
            TextProof proof = proof(covering(), meeting(in("after", "it met again")));

            assertThat(of(proof, Standing.COVERED)).isEmpty();
            assertThat(proof.faults()).hasSize(1);
        }

        @Test
        void in_a_note_by_a_claim_that_cites_it_and_is_of_that_day() {
            assertThat(of(proof(covering(), meeting(in("reply", "the cabinet met", 1))), Standing.COVERED))
                    .containsExactly("reply: May 12", "reply: May 12, 1871");
        }

        @Test
        void in_a_note_not_by_a_claim_that_cites_it_because_another_is_of_that_day() {
            Claim later = decides("later", CABINET, day(13), SIGNS);
            Claim citing = new Claim(
                    later.id(),
                    later.title(),
                    later.matter(),
                    later.modality(),
                    ImmutableList.of(in("reply", "it met again", 1)),
                    later.cites(),
                    later.remark());
            assertThat(of(proof(covering(), citing, meeting(in("reply", "heard the envoy"))), Standing.COVERED))
                    .contains("reply: The following day")
                    .doesNotContain("reply: May 12, 1871");
        }

        @Test
        void in_a_note_not_by_a_claim_whose_anchor_stands_elsewhere_than_it_says() {
            assertThat(of(proof(covering(), meeting(in("after", "the cabinet met", 1))), Standing.COVERED))
                    .isEmpty();
        }

        @Test
        void in_a_note_by_a_claim_that_cites_it_and_a_document_of_that_day() {
            Claim citing = citing(meeting(in("reply", "the cabinet met", 1)), "letter");

            assertThat(of(proof(covering(), citing), Standing.COVERED))
                    .containsExactly("reply: May 12", "reply: May 12, 1871", "reply: May 14, 1871");
        }

        @Test
        void in_a_note_by_a_claim_that_is_read_from_its_part_of_the_note() {
            assertThat(of(proof(covering(), meeting(new Locator.InNote(1, "letter to the queen"))), Standing.COVERED))
                    .contains("reply: May 14, 1871");
        }
    }

    @Nested
    class A_date_is_out_of_the_days {

        @Test
        void if_none_of_the_days_that_it_may_mean_is_covered() {
            assertThat(of(proof(covering()), Standing.OUT_OF_DAYS))
                    .containsExactly("reply: April 3", "after: the 25th");
        }

        @Test
        void not_if_it_reaches_into_them() {
            assertThat(of(proof(covering()), Standing.GAP)).contains("opening: June 1870");
        }
    }

    @Nested
    class A_date_is_passed_over {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                heard the envoy | reply: at 3 p.m.; reply: that evening
                that evening    | reply: that evening
                p.m., and that  | reply: at 3 p.m.; reply: that evening
                """)
        void by_words_of_its_sentence_or_by_its_own(String anchor, String passed) {
            TextProof proof = proof(covering(passing(in("reply", anchor))));

            assertThat(String.join("; ", of(proof, Standing.PASSED_OVER))).isEqualTo(passed);
            assertThat(proof.idle()).isEmpty();
        }

        @Test
        void in_a_note() {
            assertThat(of(
                            proof(covering(passing(new Locator.InNote(2, "The diary was printed")))),
                            Standing.PASSED_OVER))
                    .containsExactly("reply: May 12");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"reply, On April 3", "reply, the cabinet met", "after, the queen laughed"})
        void for_nothing_if_it_is_covered_or_out_of_the_days_or_not_looked_at(String section, String anchor) {
            PassedOver idle = passing(in(section, anchor));
            TextProof proof =
                    proof(covering(ImmutableSet.of("opening", "reply"), idle), meeting(in("reply", "the cabinet met")));

            assertThat(proof.idle()).containsExactly(idle);
            assertThat(of(proof, Standing.PASSED_OVER)).isEmpty();
        }

        @Test
        void not_by_words_that_stand_there_twice() {
            Locator twice = in("reply", "the", 1);
            assertThat(of(proof(covering(passing(twice))), Standing.PASSED_OVER))
                    .isEmpty();
        }

        @Test
        void never_without_a_reason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PassedOver(in("reply", "heard the envoy"), " "))
                    .withMessageContaining("reason");
        }

        @Test
        void not_by_words_that_do_not_stand_there_which_is_a_fault_and_not_idle() {
            TextProof proof = proof(covering(passing(in("reply", "on the 12th of May"))));

            assertThat(proof.idle()).isEmpty();
            assertThat(proof.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.claim()).isEmpty();
                assertThat(fault.says()).contains("of the header of ash", "does not occur");
            });
        }
    }

    @Nested
    class Only_what_the_header_calls_whole {

        @Test
        void is_looked_at_with_the_notes_marked_there() {
            assertThat(told(proof(covering(ImmutableSet.of("reply"))).mentions().stream()))
                    .hasSize(8)
                    .allMatch(it -> it.startsWith("reply"));
        }

        @Test
        void is_looked_at_and_nothing_if_it_covers_no_days() {
            TextProof proof = proof(Coverage.UNSTATED, meeting(in("reply", "the cabinet met")));

            assertThat(proof.mentions()).isEmpty();
            assertThat(proof.isWhole()).isTrue();
        }
    }

    @Test
    void an_account_is_whole_once_nothing_is_left_out() {
        Claim meeting = citing(
                meeting(
                        in("opening", "envoy sailed"),
                        in("reply", "the cabinet met", 1),
                        in("reply", "it met again"),
                        in("reply", "heard the envoy"),
                        in("after", "queen laughed")),
                "letter");
        PassedOver print = passing(new Locator.InNote(2, "was printed on May 12"));
        PassedOver illness = passing(in("opening", "had been ill"));

        assertThat(proof(covering(print, illness), meeting).isWhole()).isTrue();
        assertThat(told(proof(covering(print), meeting).gaps().stream())).containsExactly("opening: June 1870");
        assertThat(proof(covering(print), meeting).isWhole()).isFalse();
        PassedOver nowhere = passing(in("opening", "words that are not there"));
        assertThat(proof(covering(print, illness, nowhere), meeting).isWhole())
                .as("a fault")
                .isFalse();
    }

    @Test
    void notes_are_cited_or_not_and_present_or_lost_or_beyond_the_last() {
        TextProof.Notes notes = proof(covering(), meeting(in("reply", "the cabinet met", 1, 3, 9)))
                .notes();

        assertThat(notes.cited()).containsExactly(1, 3);
        assertThat(notes.uncited()).containsExactly(2, 4, 5);
        assertThat(notes.lost()).containsExactly(3, 4, 5);
        assertThat(notes.beyond()).containsExactly(9);
    }

    @Test
    void all_anchors_are_counted_those_of_the_header_too() {
        assertThat(proof(covering(passing(in("reply", "On April 3"))), meeting(in("reply", "the cabinet met")))
                        .anchors())
                .isEqualTo(2);
    }
}
