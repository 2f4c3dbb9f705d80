package org.sicetnon.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Account;
import org.sicetnon.account.Claim;
import org.sicetnon.account.ClaimId;
import org.sicetnon.account.Concordance;
import org.sicetnon.account.Coverage;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;
import org.sicetnon.account.PassedOver;
import org.sicetnon.account.World;
import org.sicetnon.agent.Agent;
import org.sicetnon.agent.Voice;
import org.sicetnon.condition.Commitment;
import org.sicetnon.condition.Condition;
import org.sicetnon.condition.Fate;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.event.Act;
import org.sicetnon.event.Clause;
import org.sicetnon.event.Content;
import org.sicetnon.event.Event;
import org.sicetnon.event.Force;
import org.sicetnon.event.Phase;
import org.sicetnon.position.Position;
import org.sicetnon.position.Question;
import org.sicetnon.position.Stance;
import org.sicetnon.source.Document;
import org.sicetnon.source.Locator;
import org.sicetnon.source.Shelfmark;
import org.sicetnon.source.Work;
import org.sicetnon.time.By;
import org.sicetnon.time.ClockRange;
import org.sicetnon.time.ClockTime;
import org.sicetnon.time.Conventions;
import org.sicetnon.time.Dating;
import org.sicetnon.time.DayPart;
import org.sicetnon.time.DayRange;
import org.sicetnon.time.Place;
import org.sicetnon.time.Relative;

/** What the words of a dossier come to, on the embassy of 1871, which never was. */
class DossiersTest {

    private static final Dossier EMBASSY = Dossiers.named("embassy-1871");
    private static final Account ASH = EMBASSY.account("ash").orElseThrow();

    private static final Place LONDON = new Place("London", "London", ZoneId.of("Europe/London"));
    private static final Place PARIS = new Place("Paris", "the French capital", ZoneId.of("Europe/Paris"));
    private static final Agent BRITAIN = EMBASSY.world().agent("Britain").orElseThrow();
    private static final Agent CABINET = EMBASSY.world().agent("Cabinet").orElseThrow();
    private static final Agent MINISTER = EMBASSY.world().agent("Minister").orElseThrow();
    private static final Agent ENVOY = EMBASSY.world().agent("Envoy").orElseThrow();
    private static final Agent COURIER = EMBASSY.world().agent("Courier").orElseThrow();
    private static final Question OFFER = EMBASSY.world().question("offer").orElseThrow();
    private static final Question FLEET = EMBASSY.world().question("fleet").orElseThrow();
    private static final Stance ACCEPTS = OFFER.stance("ACCEPTS").orElseThrow();

    private static Claim claim(String name) {
        return ASH.claim(name).orElseThrow();
    }

    private static Event event(String name) {
        return claim(name).event().orElseThrow();
    }

    private static LocalDate may(int day) {
        return LocalDate.of(1871, 5, day);
    }

    @Nested
    class The_world {

        private final World world = EMBASSY.world();

        @Test
        void has_a_name_a_title_days_and_a_leading_question() {
            assertThat(EMBASSY.name()).isEqualTo("embassy-1871");
            assertThat(EMBASSY.title()).isEqualTo("The Embassy of 1871");
            assertThat(EMBASSY.days()).isEqualTo(DayRange.between(may(11), may(14)));
            assertThat(EMBASSY.leading()).isEqualTo(OFFER);
            assertThat(EMBASSY.accounts()).extracting(Account::name).containsExactly("ash", "elm");
        }

        @Test
        void knows_places_by_their_clocks() {
            assertThat(world.places()).containsExactly(LONDON, PARIS);
        }

        @Test
        void knows_agents_that_were_named_before_they_were_declared() {
            assertThat(MINISTER)
                    .isEqualTo(new Agent(
                            "Minister",
                            Agent.Kind.PERSON,
                            "the minister",
                            Optional.of("Britain"),
                            Optional.of(LONDON)));
            assertThat(COURIER).isEqualTo(Agent.of("Courier", Agent.Kind.PERSON));
            assertThat(world.agents())
                    .extracting(Agent::kind)
                    .containsExactly(
                            Agent.Kind.PERSON,
                            Agent.Kind.PERSON,
                            Agent.Kind.PERSON,
                            Agent.Kind.STATE,
                            Agent.Kind.STATE,
                            Agent.Kind.BODY,
                            Agent.Kind.FORCE,
                            Agent.Kind.SCHOLAR);
        }

        @Test
        void knows_the_answers_to_each_question_in_the_order_of_the_file() {
            assertThat(OFFER.asks()).isEqualTo("Does Britain accept the offer?");
            assertThat(OFFER.stances())
                    .containsExactly(
                            Stance.of("ACCEPTS", Stance.Kind.YES),
                            Stance.of("ACCEPTS_LATER", Stance.Kind.YES),
                            Stance.of("DECLINES", Stance.Kind.NO),
                            Stance.of("ACCEPTS_IF_PAID", Stance.Kind.CONDITIONAL),
                            Stance.of("UNDECIDED", Stance.Kind.UNDECIDED),
                            Stance.of("LEANS_TO_ACCEPT", Stance.Kind.INCLINATION));
            assertThat(OFFER.exclusions())
                    .containsExactly(ImmutableSet.of(
                            ACCEPTS, OFFER.stance("ACCEPTS_LATER").orElseThrow()));
        }

        @Test
        void may_have_its_own_conventions() {
            assertThat(world.conventions().parts())
                    .containsEntry(DayPart.Part.NIGHT, new Conventions.Hours(21 * 60, 29 * 60))
                    .containsEntry(
                            DayPart.Part.NOON, Conventions.STANDARD.parts().get(DayPart.Part.NOON));
            assertThat(world.conventions().aboutClock()).isEqualTo(Duration.ofMinutes(90));
        }
    }

    @Nested
    class The_header {

        @Test
        void gives_the_work_and_the_copy_that_was_read() {
            assertThat(ASH.work())
                    .isEqualTo(new Work(
                            "J. Ashdown",
                            "The Embassy of 1871",
                            1902,
                            "London: Privately printed",
                            Optional.of(new Work.Copy(
                                    "ash.txt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))));
            assertThat(ASH.sections())
                    .containsExactly(
                            Map.entry("chapterTwo", "II. The Reply"), Map.entry("chapterThree", "III. \"Too Late\""));
        }

        @Test
        void gives_scope_coverage_and_what_is_lost() {
            assertThat(ASH.coverage())
                    .isEqualTo(new Coverage(
                            DayRange.between(may(1), may(31)),
                            ImmutableList.of(new Locator.InSection(
                                    "opening", ImmutableSortedSet.of(), "in the May of that year")),
                            DayRange.between(may(11), may(14)),
                            ImmutableSet.of("offer", "fleet"),
                            ImmutableSet.of(27, 107, 110, 111),
                            ImmutableSet.of("opening", "chapterTwo"),
                            ImmutableList.of(
                                    new PassedOver(
                                            new Locator.InSection(
                                                    "chapterTwo", ImmutableSortedSet.of(), "on the 12th of May"),
                                            "it dates the edition"),
                                    new PassedOver(
                                            new Locator.InNote(14, "filed on 12 May"), "the date of the archive"))));
        }

        @Test
        void that_is_silent_leaves_them_unstated() {
            Account elm = EMBASSY.account("elm").orElseThrow();

            assertThat(elm.coverage()).isEqualTo(Coverage.UNSTATED);
            assertThat(elm.work().text()).isEmpty();
        }

        @Test
        void is_followed_by_what_the_entries_name() {
            assertThat(ASH.scholars()).extracting(Agent::called).containsExactly("C. Cedar");
            assertThat(ASH.conditions()).containsExactly(new Condition("payment", "The sum is paid before June"));
            assertThat(ASH.documents())
                    .containsExactly(
                            new Document(
                                    "dispatch",
                                    "The envoy to the minister",
                                    Optional.of(By.of(may(13))),
                                    ImmutableList.of(
                                            new Shelfmark("FO", "64/720, f. 12"),
                                            new Shelfmark("Blue Book, vol. 1", ""))),
                            new Document("diary", "The minister's diary", Optional.empty(), ImmutableList.of()));
        }
    }

    @Nested
    class An_entry {

        @Test
        void may_be_a_message_with_all_its_lines() {
            Claim reply = claim("reply");
            Event.Message message = (Event.Message) event("reply");

            assertThat(reply.title()).isEqualTo("The envoy replies");
            assertThat(reply.cites()).containsExactly("dispatch", "diary");
            assertThat(reply.remark()).contains("The note has the day after");
            assertThat(reply.locators())
                    .containsExactly(
                            new Locator.InSection("chapterTwo", ImmutableSortedSet.of(14), "came two days late"),
                            new Locator.InNote(14, "The dispatch is undated"));
            assertThat(message.from()).containsExactly(ENVOY);
            assertThat(message.to()).containsExactly(MINISTER, CABINET);
            assertThat(message.bearer()).containsExactly(COURIER);
            assertThat(message.reserved()).containsExactly(MINISTER);
            assertThat(message.answers()).contains("instruction");
            assertThat(message.content())
                    .isEqualTo(new Content(
                            ImmutableList.of(
                                    new Clause(OFFER, OFFER.stance("DECLINES").orElseThrow()),
                                    new Clause(FLEET, FLEET.stance("STAYS").orElseThrow())),
                            ImmutableList.of(),
                            Force.DEVICE));
        }

        @Test
        void dates_each_phase() {
            assertThat(event("reply").course().phases())
                    .containsExactly(
                            Map.entry(Phase.AGREED, Dating.of(DayRange.on(may(12)))),
                            Map.entry(Phase.DRAFTED, Dating.of(new DayPart(may(12), DayPart.Part.NIGHT), PARIS)),
                            Map.entry(Phase.SPOKEN, Dating.of(DayRange.since(may(12)))),
                            Map.entry(
                                    Phase.SENT,
                                    Dating.of(new ClockRange(
                                            LocalDateTime.of(1871, 5, 13, 9, 0),
                                            LocalDateTime.of(1871, 5, 13, 11, 0)))),
                            Map.entry(Phase.DELIVERED, Dating.of(DayRange.between(may(14), may(15)), LONDON)),
                            Map.entry(Phase.READ, Dating.of(Relative.after("acceptance"))));
        }

        @Test
        void keeps_a_relative_time_relative() {
            assertThat(event("crossing").course().phases().get(Phase.ARRIVED))
                    .isEqualTo(new Dating(
                            new Relative("crossing2", Relative.Side.AFTER, Optional.of(2), Relative.Unit.HOURS),
                            Optional.of(PARIS),
                            true));
            assertThat(event("acceptance").date()).contains(Dating.of(Relative.sameDayAs("session")));
            assertThat(event("panic").date())
                    .contains(
                            Dating.of(new Relative("reply", Relative.Side.AFTER, Optional.of(1), Relative.Unit.DAYS)));
        }

        @Test
        void may_be_a_meeting_that_is_on_when_it_opens() {
            assertThat(event("session"))
                    .isEqualTo(new Event.Meeting(
                            Event.Course.of(
                                    "The cabinet meets",
                                    ImmutableMap.of(
                                            Phase.OPENED,
                                            Dating.of(new ClockTime(LocalDateTime.of(1871, 5, 12, 15, 0))),
                                            Phase.CLOSED,
                                            Dating.of(new DayPart(may(12), DayPart.Part.EVENING)))),
                            ImmutableList.of(CABINET, MINISTER),
                            Optional.of(LONDON)));
        }

        @Test
        void may_be_a_decision_an_order_or_a_statement_with_its_acts() {
            assertThat(event("acceptance").content())
                    .isEqualTo(new Content(
                            ImmutableList.of(new Clause(OFFER, ACCEPTS)),
                            ImmutableList.of(new Act(Act.Kind.REOPENS, "fleet")),
                            Force.UNSAID));
            assertThat(event("halt").content().acts())
                    .containsExactly(
                            new Act(Act.Kind.SUSPENDS, "sailing"),
                            new Act(Act.Kind.POSTPONES, "sailing"),
                            new Act(Act.Kind.ANSWERS, "reply"));
            assertThat(event("toast").content().acts())
                    .extracting(Act::kind)
                    .containsExactly(
                            Act.Kind.CALLS_FINAL,
                            Act.Kind.REAFFIRMS,
                            Act.Kind.RETRACTS,
                            Act.Kind.REVERSES,
                            Act.Kind.REPORTS,
                            Act.Kind.ANSWERS);
            assertThat(((Event.Statement) event("toast")).during()).contains("session");
            assertThat(((Event.Order) event("halt")).to())
                    .extracting(Agent::name)
                    .containsExactly("Squadron");
        }

        @Test
        void may_be_a_movement_an_action_or_an_assessment() {
            Event.Movement crossing = (Event.Movement) event("crossing");

            assertThat(crossing.who()).containsExactly(ENVOY, COURIER);
            assertThat(crossing.start()).contains(LONDON);
            assertThat(crossing.goal()).contains(PARIS);
            assertThat(event("crossing2")).isInstanceOf(Event.Action.class);
            assertThat(event("panic")).isInstanceOf(Event.Assessment.class);
        }

        @Test
        void may_be_one_more_phase_of_another() {
            assertThat(claim("landing").matter())
                    .isEqualTo(new Matter.OfPhase(
                            "reply",
                            Phase.DELIVERED,
                            Optional.of(Dating.of(DayRange.on(may(15)))),
                            ImmutableList.of(COURIER)));
            assertThat(((Matter.OfPhase) claim("opening").matter()).phase()).isEqualTo(Phase.OPENED);
        }

        @Test
        void may_be_about_a_stance_or_a_voice() {
            assertThat(claim("firm").matter())
                    .isEqualTo(new Matter.OfPosition(
                            new Position(BRITAIN, OFFER, OFFER.undecided().orElseThrow()),
                            Optional.of(Dating.of(new Relative(
                                    "acceptance", Relative.Side.BEFORE, Optional.of(1), Relative.Unit.WEEKS))),
                            Optional.of(Dating.of(DayRange.on(may(12)))),
                            true));
            assertThat(claim("rules").matter())
                    .isEqualTo(new Matter.OfVoice(
                            new Voice(CABINET, BRITAIN, Voice.Capacity.DECIDES),
                            Optional.of(Dating.of(DayRange.on(may(1))))));
        }

        @Test
        void may_be_about_a_commitment_and_its_fate() {
            assertThat(claim("vow").matter())
                    .isEqualTo(new Matter.OfCommitment(
                            new Commitment(
                                    EMBASSY.world().agent("France"),
                                    new Position(BRITAIN, OFFER, ACCEPTS),
                                    Commitment.Logic.IF_AND_ONLY_IF,
                                    Optional.of(new Condition("payment", "The sum is paid before June"))),
                            Optional.of(Dating.of(By.of(may(14))))));
            assertThat(claim("unpaid").matter()).isEqualTo(new Matter.OfFate("payment", Fate.FAILED, Optional.empty()));
            assertThat(claim("kept").matter())
                    .isEqualTo(new Matter.OfFate("vow", Fate.HONOURED, Optional.of(Dating.of(DayRange.on(may(14))))));
        }

        @Test
        void may_be_about_an_order_of_two_or_about_evidence() {
            assertThat(claim("first").matter()).isEqualTo(new Matter.OfSequence("session", "panic"));
            assertThat(claim("noMinutes").matter())
                    .isEqualTo(new Matter.OfEvidence("session", Matter.OfEvidence.State.LACKING));
            assertThat(EMBASSY.claim(new ClaimId("elm", "draft")).orElseThrow().matter())
                    .isEqualTo(new Matter.OfEvidence("answer", Matter.OfEvidence.State.NEVER_SENT));
        }

        @Test
        void may_set_something_for_a_time_to_come() {
            assertThat(event("deadline").course().phases())
                    .containsEntry(Phase.DONE, Dating.of(DayRange.on(may(12))))
                    .containsEntry(Phase.DUE, Dating.of(DayRange.on(LocalDate.of(1871, 6, 1))));
        }

        @Test
        void may_say_why_something_was_done() {
            assertThat(claim("fear").matter())
                    .isEqualTo(new Matter.OfCause(
                            "acceptance",
                            Optional.of("panic"),
                            Matter.OfCause.Sort.CAUSE,
                            Matter.OfCause.Rank.PRINCIPAL,
                            Matter.OfCause.Sincerity.UNSAID));
            assertThat(claim("delay").matter())
                    .isEqualTo(new Matter.OfCause(
                            "instruction",
                            Optional.empty(),
                            Matter.OfCause.Sort.PURPOSE,
                            Matter.OfCause.Rank.ONE,
                            Matter.OfCause.Sincerity.FEIGNED));
        }

        @ParameterizedTest
        @CsvSource({"fleet, crossing2, at least 9 ships", "wait, deadline, about 2 to 2.5 months"})
        void may_count(String entry, String of, String words) {
            assertThat(claim(entry).matter()).isInstanceOfSatisfying(Matter.OfQuantity.class, counted -> {
                assertThat(counted.of()).isEqualTo(of);
                assertThat(counted.quantity()).hasToString(words);
            });
        }

        @Test
        void may_tell_what_a_document_says_and_what_a_step_is_called() {
            assertThat(claim("regret").matter())
                    .isEqualTo(new Matter.OfClause(
                            "dispatch",
                            Optional.of(new Position(
                                    BRITAIN, OFFER, OFFER.stance("DECLINES").orElseThrow()))));
            assertThat(claim("last").matter())
                    .isEqualTo(new Matter.OfCharacter("acceptance", Matter.OfCharacter.Nature.DEFINITIVE));
            assertThat(claim("mute").matter())
                    .isEqualTo(new Matter.OfEvidence("diary", Matter.OfEvidence.State.SILENT, Optional.of("reply")));
        }

        @Test
        void may_take_up_another() {
            assertThat(claim("wait").again()).contains("fleet");
            assertThat(claim("fleet").again()).isEmpty();
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(delimiter = '|', textBlock = """
                session     | asserted
                crossing2   | inferred
                panic       | conjectured
                sailing     | denied
                toast       | denied, against A. Birch
                landing     | denied to have been delivered
                instruction | denied to have been sent, against C. Cedar
                firm        | reported, left open
                reply       | reported from A. Birch, C. Cedar, accepted
                rules       | construed by the encoder from acceptance, session
                """)
        void is_said_in_one_modality(String entry, String words) {
            assertThat(claim(entry).modality().words()).isEqualTo(words);
        }

        @Test
        void is_taken_at_its_word_only_where_it_says_so() {
            assertThat(event("instruction").content().force()).isEqualTo(Force.AT_ITS_WORD);
            assertThat(event("toast").content().force()).isEqualTo(Force.UNSAID);
        }
    }

    @Nested
    class The_concordance {

        @Test
        void ties_entries_of_two_accounts_with_a_degree_and_a_reason() {
            assertThat(EMBASSY.concordance().identities())
                    .extracting(Concordance.Identity::toString)
                    .containsExactly(
                            "same ash.reply, elm.answer",
                            "perhaps ash.instruction, elm.answer",
                            "within ash.landing, elm.answer",
                            "apart ash.toast, elm.draft");
            assertThat(EMBASSY.concordance().identities().get(0).because()).isEqualTo("sender and day");
        }

        @Test
        void may_be_left_out() {
            assertThat(Dossiers.of(files("world", "ash", "elm")).concordance()).isEqualTo(Concordance.EMPTY);
        }
    }

    @Nested
    class A_dossier {

        @TempDir
        Path folder;

        @Test
        void is_the_same_from_the_class_path_from_a_folder_and_from_memory() throws IOException {
            for (Source file : files("world", "ash", "elm", "concordance")) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }

            assertThat(Dossiers.in(folder).fingerprint()).isEqualTo(EMBASSY.fingerprint());
            assertThat(Dossiers.of(files("concordance", "elm", "ash", "world")).fingerprint())
                    .isEqualTo(EMBASSY.fingerprint());
        }

        @Test
        void is_found_in_a_jar_by_the_loader_of_the_thread() throws IOException {
            Path jar = jar("dossiers.jar", "embassy-in-a-jar", files("world", "ash", "elm", "concordance"));
            on(ImmutableList.of(jar), () -> {
                assertThat(Dossiers.named("embassy-in-a-jar").fingerprint()).isEqualTo(EMBASSY.fingerprint());
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Dossiers.named("embassy-in-a-jug"))
                        .withMessageEndingWith("Did you mean embassy-in-a-jar?");
            });
        }

        @Nested
        class Of_one_name_twice_on_the_class_path {

            private final List<Source> files = files("world", "ash", "elm", "concordance");
            private final List<Source> fewer = files("world", "ash", "elm");

            @Test
            void is_refused_with_both_places_where_they_differ() throws IOException {
                Path one = folder("one", files);
                Path two = folder("the second", fewer);
                Path jar = jar("the third.jar", "twin", fewer);
                String remedy = " Remove all but one, or read the one that you mean from its own folder, with"
                        + " Dossiers.in(Path).";

                assertThat(refused(one, two))
                        .isEqualTo("There are two dossiers 'twin' on the class path, and they differ: "
                                + one.resolve("dossiers/twin") + " and " + two.resolve("dossiers/twin") + "." + remedy);
                assertThat(refused(one, jar))
                        .isEqualTo("There are two dossiers 'twin' on the class path, and they differ: "
                                + one.resolve("dossiers/twin") + " and " + jar + "." + remedy);
                assertThat(refused(jar, two, one))
                        .isEqualTo("There are several dossiers 'twin' on the class path, and they differ: " + jar + ", "
                                + two.resolve("dossiers/twin") + " and " + one.resolve("dossiers/twin") + "." + remedy);
            }

            @Test
            void is_refused_at_its_place_in_a_script() throws IOException {
                Path one = folder("one", files);
                Path two = folder("two", fewer);

                on(
                        ImmutableList.of(one, two),
                        () -> assertThatThrownBy(() -> CheckScript.read(
                                        new Source("mine.sicetnon", "\ndossier 'twin'"), Dossiers::named))
                                .isInstanceOf(ErrataException.class)
                                .hasMessageStartingWith(
                                        "mine.sicetnon:2:9  There are two dossiers 'twin' on the class path"));
            }

            @Test
            void is_read_where_they_are_the_same_word_for_word() throws IOException {
                Path one = folder("one", files);
                Path jar = jar("two.jar", "twin", files);
                Path copy = Files.copy(jar, folder.resolve("copy.jar"));

                on(
                        ImmutableList.of(one, jar, copy),
                        () -> assertThat(Dossiers.named("twin").fingerprint()).isEqualTo(EMBASSY.fingerprint()));
            }

            @Test
            void is_read_where_a_loader_and_its_parent_see_one_and_the_same() throws IOException {
                Path one = folder("one", files);

                on(
                        ImmutableList.of(one),
                        () -> on(
                                ImmutableList.of(one),
                                () -> assertThat(Dossiers.named("twin").fingerprint())
                                        .isEqualTo(EMBASSY.fingerprint())));
            }

            @Test
            void is_no_dossier_without_its_world_and_lends_no_file() throws IOException {
                Path concordance = folder("one", files("concordance"));
                Path two = folder("two", fewer);

                on(
                        ImmutableList.of(concordance, two),
                        () -> assertThat(Dossiers.named("twin").concordance()).isEqualTo(Concordance.EMPTY));
            }

            private Path folder(String name, List<Source> files) throws IOException {
                Path twin = Files.createDirectories(folder.resolve(name).resolve("dossiers/twin"));
                for (Source file : files) {
                    Files.writeString(twin.resolve(file.name()), file.text());
                }
                return folder.resolve(name);
            }

            private String refused(Path... places) throws IOException {
                AtomicReference<String> says = new AtomicReference<>("");
                on(
                        ImmutableList.copyOf(places),
                        () -> says.set(
                                catchThrowableOfType(IllegalArgumentException.class, () -> Dossiers.named("twin"))
                                        .getMessage()));
                return says.get();
            }
        }

        private interface Doing {
            void run() throws IOException;
        }

        /** Does something on a thread whose class path has those places too. */
        private static void on(List<Path> places, Doing doing) throws IOException {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            URL[] urls = new URL[places.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = places.get(i).toUri().toURL();
            }
            try (URLClassLoader loader = new URLClassLoader(urls, before)) {
                Thread.currentThread().setContextClassLoader(loader);
                doing.run();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }

        private Path jar(String jarName, String dossier, List<Source> files) throws IOException {
            Path jar = folder.resolve(jarName);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.putNextEntry(new JarEntry("dossiers/"));
                out.putNextEntry(new JarEntry("dossiers/" + dossier + "/"));
                for (Source file : files) {
                    out.putNextEntry(new JarEntry("dossiers/" + dossier + "/" + file.name()));
                    out.write(file.text().getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        }

        @Test
        void is_found_by_the_loader_of_the_library_if_the_thread_has_none() {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            try {
                Thread.currentThread().setContextClassLoader(null);

                assertThat(Dossiers.named("embassy-1871").name()).isEqualTo("embassy-1871");
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }

        @Test
        void that_is_not_there_is_missed_by_name() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dossiers.named("embassy-1817"))
                    .withMessage("There is no dossier 'embassy-1817': the class path has no"
                            + " dossiers/embassy-1817/world.dossier. Did you mean embassy-1871?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dossiers.named("../embassy-1871"))
                    .withMessageContaining("'../embassy-1871'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dossiers.in(folder))
                    .withMessage("There is no dossier in " + folder + ": it has no world.dossier.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dossiers.of(files("ash")))
                    .withMessage("There is no dossier in the files given: it has no world.dossier.");
        }

        @Test
        void whose_file_is_missing_says_in_which_folder() throws IOException {
            for (Source file : files("world", "ash")) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }

            assertThatThrownBy(() -> Dossiers.in(folder))
                    .isInstanceOf(ErrataException.class)
                    .hasMessageStartingWith("world.dossier:4:15  There is no file elm.dossier in " + folder + ".");
        }

        @Test
        void that_is_not_in_UTF_8_shows_where() throws IOException {
            Files.write(
                    folder.resolve("world.dossier"),
                    "// Tan\ndossier 'caf\u00e9', 'x'\n".getBytes(StandardCharsets.ISO_8859_1));

            assertThatThrownBy(() -> Dossiers.in(folder)).hasMessageStartingWith("world.dossier:2:13  ");
        }

        @Test
        void of_1950_is_read_without_errata() {
            Path korea = Path.of(System.getProperty("project.root", ".."))
                    .resolve("examples/src/main/resources/dossiers/korea-1950");
            assumeTrue(Files.exists(korea.resolve("world.dossier")));

            Dossier dossier = Dossiers.in(korea);

            assertThat(dossier.accounts()).extracting(Account::name).containsExactly("kim", "tan");
            assertThat(dossier.accounts())
                    .allSatisfy(account -> assertThat(account.claims()).isNotEmpty());
        }
    }

    private static List<Source> files(String... names) {
        return Stream.of(names)
                .map(name -> {
                    try (var bytes =
                            Dossiers.class.getResourceAsStream("/dossiers/embassy-1871/" + name + ".dossier")) {
                        return new Source(name + ".dossier", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                    } catch (IOException unread) {
                        throw new AssertionError(unread);
                    }
                })
                .toList();
    }
}
