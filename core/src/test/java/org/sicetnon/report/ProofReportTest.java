package org.sicetnon.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.Modality;
import org.sicetnon.account.PassedOver;
import org.sicetnon.account.TextProof;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.event.Event;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.AccountText;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Work;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.DayRange;

class ProofReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/report/proof.txt");

    private static final String TEXT = """
            The envoy sailed on May 11. He had been ill in June 1870.

            THE REPLY

            On May 12 the cabinet met.¹ The following day the ministers, of whom several had not slept since the evening \
            of Monday, May 8, met again.⁴

            1. Holm's diary, May 12, 1871; his letter to the queen, May 14, 1871.
            """;

    private static TextProof proof(String account, Coverage coverage, Locator... locators) {
        Agent envoy = Agent.of("Envoy", Agent.Kind.PERSON);
        Question question = Question.of("offer", "Is it accepted?", Stance.of("YES", Stance.Kind.YES));
        Claim claim = Claim.of(
                new ClaimId(account, "meeting"),
                "The cabinet meets",
                new Matter.OfEvent(new Event.Action(Event.Course.undated("It meets"), ImmutableList.of(envoy))),
                Modality.Plain.ASSERTED,
                locators);
        ImmutableMap<String, String> sections = ImmutableMap.of("reply", "THE REPLY");
        Account whole = Dossier.builder("embassy")
                .world(new World(
                        ImmutableList.of(envoy), ImmutableList.of(), ImmutableList.of(question), Conventions.STANDARD))
                .leading(question)
                .account(new Account.Parts(
                        account,
                        new Work("J. Ashdown", "The Embassy", 1902, "London", Optional.empty()),
                        sections,
                        coverage,
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of(claim)))
                .build()
                .orThrow()
                .accounts()
                .get(0);
        return TextProof.of(whole, AccountText.of(TEXT, sections.values().asList()));
    }

    private static Locator in(String section, String anchor, Integer... notes) {
        return new Locator.InSection(section, ImmutableSortedSet.copyOf(notes), anchor);
    }

    @Test
    void says_what_is_faulty_what_is_cited_what_is_left_out_and_how_much_it_is() throws IOException {
        Coverage coverage = new Coverage(
                DayRange.UNKNOWN,
                ImmutableList.of(),
                DayRange.between(LocalDate.of(1871, 5, 8), LocalDate.of(1871, 5, 14)),
                ImmutableSet.of(),
                ImmutableSet.of(1, 2, 3),
                ImmutableSet.of(),
                ImmutableList.of(
                        new PassedOver(new Locator.InNote(1, "Holm's diary"), "the day of the entry"),
                        new PassedOver(in("opening", "had been ill"), "it was long before")));

        String page = ProofReport.of(List.of(
                        proof("ash", coverage, in("reply", "the cabinet met", 1, 7), in("reply", "The council met")),
                        proof("elm", Coverage.UNSTATED, in("reply", "the cabinet met"))))
                .text();

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, page, UTF_8);
        }
        assertThat(Boolean.getBoolean("golden.update"))
                .as("golden files are being rewritten")
                .isFalse();
        assertThat(page).isEqualTo(Files.readString(GOLDEN, UTF_8));
        assertThat(page.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Report.WIDTH));
    }

    @ParameterizedTest(name = "{0} to {1} without {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 9 | 10 | 1-9
            1 | 9 | 3  | 1, 2, 4-9
            1 | 9 | 8  | 1-7, 9
            1 | 2 | 1  | 2
            """)
    void numbers_in_a_row_are_printed_as_one(int first, int last, int without, String list) {
        assertThat(ProofReport.list(ContiguousSet.create(Range.closed(first, last), DiscreteDomain.integers()).stream()
                        .filter(number -> number != without)
                        .toList()))
                .isEqualTo(list);
    }
}
