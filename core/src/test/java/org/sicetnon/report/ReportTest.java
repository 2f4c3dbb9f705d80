package org.sicetnon.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Modality;
import org.sicetnon.check.Affair;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Inquiry;
import org.sicetnon.event.Phase;
import org.sicetnon.report.Report.Colour;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;

class ReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/report");

    private static final Coverage COVERS = new Coverage(
            DayRange.between(may(8), may(20)),
            ImmutableList.of(),
            DayRange.between(may(8), may(20)),
            ImmutableSet.of("envoy"),
            ImmutableSet.of());

    /** A small affair in which every sort of finding occurs. */
    private static Affair embassy() {
        return affair().on(11, 13)
                .told(
                        "ash",
                        titled(done("sails", day(11)), "The envoy sails"),
                        titled(phase("sailsAgain", "sails", Phase.DONE, day(13)), "The envoy had not sailed before"),
                        titled(stance("doubts", NORLAND, UNDECIDED, day(11)), "Norland has not made up its mind"),
                        citing(
                                titled(
                                        stance("agrees", NORLAND, ACCEPTS, clock(12, 15, 0)),
                                        "Norland takes in the envoy"),
                                "diary"),
                        citing(
                                titled(
                                        message("reply", Phase.SENT, part(12, DayPart.Part.EVENING)),
                                        "Norland says yes"),
                                "diary"),
                        titled(message("note", Phase.SENT, in(HAVEN, clock(12, 20, 0))), "Norland sends a note"),
                        titled(meeting("council", day(12)), "The cabinet meets"),
                        titled(granted("again", CABINET, ACCEPTS, day(13)), "The cabinet agrees again"),
                        titled(granted("still", CABINET, UNDECIDED, day(13)), "The cabinet is still in doubt"))
                .told(
                        "elm",
                        titled(stance("refuses", NORLAND, REFUSES, day(12)), "Norland sends the envoy home"),
                        titled(denied(message("answer", Phase.SENT, day(12))), "Norland never answered"),
                        titled(
                                message("letter", Phase.SENT, in(TAMRA_CITY, clock(13, 4, 0))),
                                "Norland sends a letter"),
                        titled(
                                Affair.said(
                                        meeting("session", day(13)),
                                        new Modality.Reported(
                                                ImmutableList.of(HOLM), Modality.Reported.Attitude.ACCEPTED)),
                                "The cabinet meets"),
                        titled(guessed(done("rests", days(11, 12))), "The envoy rests"))
                .same("ash.reply", "elm.answer")
                .same("ash.note", "elm.letter")
                .tied(Degree.PERHAPS, "ash.council", "elm.session")
                .covering("elm", COVERS);
    }

    private static Report report(Affair affair, Colour colour) {
        Dossier dossier = affair.dossier();
        return Report.of(Comparison.of(dossier, dossier.accounts()), colour);
    }

    private static List<Report.Judged> statements(Dossier dossier) {
        Inquiry ask = Inquiry.into(dossier);
        return List.of(
                new Report.Judged(
                        "position(Norland, 1871-05-12) == ACCEPTS",
                        ask.position(NORLAND, may(12)).is(ACCEPTS).verdict()),
                new Report.Judged(
                        "position(Norland, 1871-05-12) == UNDECIDED",
                        ask.position(NORLAND, may(12)).is(UNDECIDED).verdict()),
                new Report.Judged(
                        "sent(note)",
                        ask.cameAbout(entry("ash.note", "elm.letter"), Phase.SENT)
                                .verdict()),
                new Report.Judged(
                        "date(reply) == 1871-05-12",
                        ask.date(entry("ash.reply", "elm.answer")).is(may(12)).verdict()),
                new Report.Judged(
                        "before(rests, sails)",
                        ask.before(entry("elm.rests"), entry("elm.sails")).verdict()));
    }

    private static String page(Affair affair, Colour colour) {
        Report report = report(affair, colour);
        return report.heading()
                + report.days()
                + report.findings()
                + report.reconciled()
                + report.silences()
                + report.statements(statements(report.comparison().dossier()))
                + report.closing();
    }

    private static String masked(Dossier dossier, String page) {
        return page.replace("Sic et Non " + Library.version(), "Sic et Non VERSION")
                .replace(dossier.fingerprint().substring(0, 8), "FINGERPR");
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text, UTF_8);
        }
        assertThat(Boolean.getBoolean("golden.update"))
                .as("golden files are being rewritten")
                .isFalse();
        assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
    }

    private static void assertFits(String page) {
        assertThat(Splitter.on('\n').split(page))
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(Report.WIDTH));
    }

    @Nested
    class A_page {

        @Test
        void reads_as_it_did() throws IOException {
            assertGolden("embassy.txt", masked(embassy().dossier(), page(embassy(), Colour.NONE)));
        }

        @Test
        void of_which_there_is_nothing_to_say_reads_as_it_did() throws IOException {
            Affair affair = affair().on(11, 11).told("ash", undated("sails"));
            Report report = report(affair, Colour.NONE);

            assertGolden(
                    "nothing.txt",
                    masked(
                            affair.dossier(),
                            report.heading()
                                    + report.days()
                                    + report.findings()
                                    + report.reconciled()
                                    + report.silences()
                                    + report.statements(List.of())
                                    + report.closing()));
        }

        @Test
        void is_masked_where_it_names_version_and_fingerprint() {
            Dossier dossier = embassy().dossier();
            String heading = report(embassy(), Colour.NONE).heading();

            assertThat(heading)
                    .contains("Sic et Non " + Library.version())
                    .contains(dossier.fingerprint().substring(0, 8));
            assertThat(Library.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        }

        @Test
        void in_brief_reads_as_it_did() throws IOException {
            Dossier dossier = embassy().dossier();

            assertGolden(
                    "embassy-brief.txt",
                    masked(dossier, report(embassy(), Colour.NONE).brief().page(statements(dossier))));
        }

        @Test
        void in_brief_says_of_how_much_it_is_silent() {
            Report brief = report(
                            affair().on(11, 13)
                                    .told("ash", stance("doubts", NORLAND, UNDECIDED, day(11)), done("sails", day(13)))
                                    .told("elm", stance("agrees", NORLAND, ACCEPTS, day(12))),
                            Colour.NONE)
                    .brief();
            long told = brief.comparison().findings().stream()
                    .filter(it -> it.severity() == Finding.Severity.CONTRADICTION
                            || (it.severity() == Finding.Severity.TENSION
                                    && it.kind() == Finding.Kind.DISCREPANCY
                                    && it.identity()
                                            .filter(tie -> tie.degree() == Degree.PERHAPS)
                                            .isEmpty()))
                    .count();
            long left = brief.comparison().findings().size() - told;

            assertThat(left).isPositive();
            assertThat(Splitter.on('\n').splitToStream(brief.findings()).filter(line -> line.matches("\\d+ .*")))
                    .hasSize((int) told);
            assertThat(brief.findings()).contains("Not shown: " + left + " difference");
        }

        @Test
        void is_the_same_on_every_run_and_whatever_the_machine() {
            String expected = page(embassy(), Colour.NONE);
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(page(embassy(), Colour.NONE)).isEqualTo(expected);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void ends_each_line_without_a_blank_and_the_page_with_a_newline() {
            String page = page(embassy(), Colour.NONE);

            assertThat(Splitter.on('\n').split(page))
                    .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
            assertThat(page).endsWith("\n").doesNotContain("\r").doesNotContain("\t");
        }

        @Test
        void prints_dates_as_an_editor_does() {
            String page = page(embassy(), Colour.NONE);

            assertThat(page).contains("Friday, 12 May 1871").contains("12 May 1871, 20:00, Haven");
            assertThat(report(embassy(), Colour.NONE).findings()).doesNotContain("1871-05");
        }

        @Test
        void prints_what_is_ours_as_ours() {
            Affair affair = affair().on(12, 12)
                    .told("ash", done("hint", day(11)), construed(stance("agrees", NORLAND, ACCEPTS, day(12)), "hint"))
                    .told("elm", stance("refuses", NORLAND, REFUSES, day(12)));
            Report report = report(affair, Colour.NONE);

            assertThat(report.findings()).contains("TENSION").contains("construed by the encoder from hint");
            assertThat(report.days()).contains("construed");
        }

        @Test
        void names_the_claims_and_where_they_stand_of_every_finding() {
            Report report = report(embassy(), Colour.NONE);

            assertThat(report.comparison().findings()).isNotEmpty().allSatisfy(finding -> {
                for (org.sicetnon.account.Claim claim : finding.claims()) {
                    assertThat(report.findings())
                            .contains(claim.locators().get(0).anchor());
                }
            });
        }
    }

    @Nested
    class Colour_ {

        @Test
        void none_has_no_escape_sequence() {
            assertThat(page(embassy(), Colour.NONE)).doesNotContain("\u001b");
        }

        @Test
        void by_a_terminal_changes_nothing_but_the_colour() {
            String coloured = page(embassy(), Colour.ANSI);

            assertThat(coloured)
                    .contains("\u001b[1;31mCONTRADICTION\u001b[0m")
                    .contains("\u001b[1;33mdisputed\u001b[0m");
            assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(page(embassy(), Colour.NONE));
        }

        @Test
        void that_begins_ends_within_the_same_line() {
            assertThat(Splitter.on('\n').split(page(embassy(), Colour.ANSI)))
                    .allSatisfy(line ->
                            assertThat(line.split("\u001b\\[[1-9]", -1)).hasSameSizeAs(line.split("\u001b\\[0m", -1)));
        }
    }

    @Nested
    class At_most_a_hundred_columns {

        private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitaen".repeat(4);
        private static final String LONG_TITLE =
                "the cabinet meets, talks, doubts and adjourns, ".repeat(6).strip();

        private Affair wide(List<String> accounts, String title) {
            Affair affair = affair().on(11, 13);
            for (int i = 0; i < accounts.size(); i++) {
                String account = accounts.get(i);
                affair.told(
                        account,
                        titled(stance("stands", NORLAND, i % 2 == 0 ? ACCEPTS : REFUSES, clock(12, 15, 0)), title),
                        titled(meeting("council", day(11 + i % 3)), title),
                        titled(message("note", Phase.SENT, part(12, DayPart.Part.AFTERNOON)), title),
                        titled(phase("again", "council", Phase.OPENED, day(13)), title),
                        titled(done("only" + i, about(clock(11, 9, 30))), title));
                affair.covering(account, COVERS);
                if (i > 0) {
                    affair.same(accounts.get(0) + ".council", account + ".council");
                    affair.same(accounts.get(0) + ".note", account + ".note");
                }
            }
            return affair;
        }

        private Dating about(Dating dating) {
            return new Dating(dating.when(), dating.place(), true);
        }

        private void assertAllFits(Affair affair) {
            Report report = report(affair, Colour.NONE);
            assertFits(report.heading());
            assertFits(report.days());
            assertFits(report.findings());
            assertFits(report.reconciled());
            assertFits(report.silences());
            assertFits(report.closing());
        }

        @Test
        void holds_for_the_small_affair() {
            assertFits(page(embassy(), Colour.NONE));
        }

        @ParameterizedTest(name = "with {0} accounts")
        @ValueSource(ints = {1, 2, 3, 4})
        void holds_for_short_titles(int accounts) {
            assertAllFits(wide(List.of("ash", "elm", "oak", "fir").subList(0, accounts), "the cabinet meets"));
        }

        @ParameterizedTest(name = "with {0} accounts")
        @ValueSource(ints = {1, 2, 3, 4})
        void holds_for_long_titles(int accounts) {
            assertAllFits(wide(List.of("ash", "elm", "oak", "fir").subList(0, accounts), LONG_TITLE));
        }

        @ParameterizedTest(name = "with {0} accounts")
        @ValueSource(ints = {1, 2, 3, 4})
        void holds_for_words_longer_than_a_line(int accounts) {
            assertAllFits(wide(List.of("ash", "elm", "oak", "fir").subList(0, accounts), LONG_WORD));
        }

        @ParameterizedTest(name = "with {0} accounts")
        @ValueSource(ints = {1, 2, 3, 4})
        void holds_for_long_names_of_accounts(int accounts) {
            assertAllFits(wide(
                    List.of(
                                    "theFirstOfThoseWhoWroteOfTheEmbassy",
                                    "theSecondOfThoseWhoWroteOfTheEmbassy",
                                    "theThirdOfThoseWhoWroteOfTheEmbassy",
                                    "theFourthOfThoseWhoWroteOfTheEmbassy")
                            .subList(0, accounts),
                    "the cabinet meets"));
        }

        @Test
        void holds_for_a_long_title_of_the_dossier() {
            assertFits(report(embassy().titled(LONG_TITLE), Colour.NONE).heading());
        }

        @Test
        void holds_for_a_long_statement() {
            Dossier dossier = embassy().dossier();
            String text = "position(Norland, 1871-05-12) == ACCEPTS || ".repeat(5) + "sent(note)";

            assertFits(Report.of(Comparison.of(dossier, dossier.accounts()), Colour.NONE)
                    .statements(List.of(new Report.Judged(
                            text,
                            Inquiry.into(dossier)
                                    .position(NORLAND, may(12))
                                    .is(ACCEPTS)
                                    .verdict()))));
        }
    }

    @Nested
    class The_days {

        @Test
        void of_up_to_three_accounts_stand_beside_each_other_and_of_four_below() {
            Affair three = affair().on(12, 12)
                    .told("ash", done("one", day(12)))
                    .told("elm", done("two", day(12)))
                    .told("oak", done("three", day(12)));

            assertThat(report(three, Colour.NONE).days()).containsPattern("one .*two .*three ");
            assertThat(report(three.told("fir", done("four", day(12))), Colour.NONE)
                            .days())
                    .doesNotContainPattern("one .*two ")
                    .containsPattern("(?s)one .*two .*three .*four ");
        }

        @Test
        void say_where_the_accounts_differ() {
            assertThat(report(embassy(), Colour.NONE).days()).contains("> they differ");
        }

        @Test
        void leave_a_blank_between_the_hour_and_what_happened() {
            Affair affair = affair().on(12, 12)
                    .told(
                            "ash",
                            titled(
                                    done(
                                            "rests",
                                            new Dating(
                                                    part(12, DayPart.Part.AFTERNOON)
                                                            .when(),
                                                    java.util.Optional.empty(),
                                                    true)),
                                    "The envoy rests"));

            assertThat(report(affair, Colour.NONE).days()).contains("~afternoon The envoy rests");
        }
    }

    @Nested
    class A_sentence {

        @Test
        void says_of_each_side_what_it_has() {
            Report report = report(embassy(), Colour.NONE);
            Map<String, Long> kinds = report.comparison().findings().stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            it -> it.matter().getClass().getSimpleName(), java.util.stream.Collectors.counting()));

            assertThat(kinds).containsKeys("Timing", "Occurrence", "Standing", "Presupposition");
            assertThat(report.comparison().findings())
                    .allSatisfy(finding -> assertThat(report.sentence(finding))
                            .contains(finding.accounts())
                            .endsWith("."));
        }

        @Test
        void of_a_position_asks_the_question() {
            Report report = report(embassy(), Colour.NONE);
            Finding standing = report.comparison().findings().stream()
                    .filter(it -> it.matter() instanceof Finding.Standing)
                    .findFirst()
                    .orElseThrow();

            assertThat(report.sentence(standing))
                    .isEqualTo(
                            "Did it take in the envoy? When each of these days ended, in ash Norland stood for accepts (stated);"
                                    + " in elm Norland stood for refuses (stated).");
        }
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void the_closing_line_counts_what_the_comparison_has(Colour colour) {
        Report report = report(embassy(), colour);
        Comparison comparison = report.comparison();

        assertThat(report.closing().replaceAll("\\s+", " "))
                .contains(comparison.examined() + " questions put to ash and elm")
                .contains(comparison.agreed() + " agree")
                .contains(comparison.untold() + " cannot be told")
                .contains(comparison.reconciled().size() + " reconciled");
    }
}
