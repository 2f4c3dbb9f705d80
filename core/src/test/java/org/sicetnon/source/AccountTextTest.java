package org.sicetnon.source;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sicetnon.source.AccountText.InNote;
import org.sicetnon.source.AccountText.InSection;
import org.sicetnon.source.AccountText.Place;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTextTest {

    @Test
    void the_example_of_the_documentation_holds() {
        AccountText text = AccountText.of("""
                The minister hesitated until the envoy's

                1. Privy Council minutes, 3 May 1871.

                dispatch came.¹

                THE REPLY

                He answered at once.²
                """, List.of("THE REPLY"));

        assertThat(text.find("the envoy's dispatch came")).containsExactly(new InSection(Optional.empty()));
        assertThat(text.find("Privy Council minutes")).containsExactly(new InNote(1));
        assertThat(text.lostNotes()).containsExactly(2);
    }

    @Nested
    class With_notes_among_the_paragraphs {

        private final AccountText text = AccountText.of("""
                An Embassy Too Late

                The minister had a choice.¹ He could (1) accept, or he could call his “old friend” at

                1. Ashdown, *The Embassy*, 14.

                2. Elmswell, *A Reply*, 2–3; the same, “A Cabinet and

                the ministry² before noon.³ Nobody knows which. The hall held 40 m² of

                his Secrets,” *Review* 6 (1902): 5.

                3. Privy Council minutes, 3 May 1871.
                4. They list three reasons.

                carpet; its dimensions matter little.⁴

                THE REPLY IN THE ENVOY'S  HAND

                There were two reasons:

                1. Money was short,

                2. and the road was long.⁵

                “I shall come at once,”⁷ he wrote.

                5. The road was mended twelve years later, under
                12. April 1883, the year of the flood.

                8. Elmswell, *A Reply*, 9, where the envoy's letter is printed

                The letter came.⁸ It was late.
                """, List.of("THE REPLY IN THE ENVOY’S HAND", "THE END"));

        @ParameterizedTest(name = "{0} is in {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                        An Embassy Too Late | opening
                        call his "old friend" at the ministry before noon | opening
                        he could call his “old friend” | opening
                        The hall held 40 m of carpet; its | opening
                        Ashdown, *The Embassy* | note 1
                        A Cabinet and his Secrets | note 2
                        Privy Council minutes, 3 May | note 3
                        They list three reasons | note 4
                        1. Money was short | THE REPLY IN THE ENVOY’S HAND
                        2. and the road was long. "I shall | THE REPLY IN THE ENVOY’S HAND
                        come at once," he wrote. The letter came | THE REPLY IN THE ENVOY’S HAND
                        under 12. April 1883 | note 5
                        letter is printed | note 8
                        The letter came. It was late. | THE REPLY IN THE ENVOY’S HAND
                        """)
        void an_anchor_is_found_once_and_in_its_place(String anchor, String place) {
            assertThat(places(text, anchor)).containsExactly(place);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        the reply in the envoy's hand
                        THE REPLY IN
                        mentioned nowhere
                        he minister
                        minis
                        the Minister had
                        1. Ashdown
                        late. There were
                        """)
        void what_is_no_whole_words_of_one_passage_is_not_found(String anchor) {
            assertThat(text.find(anchor)).isEmpty();
        }

        @Test
        void an_anchor_that_is_no_anchor_is_found_as_often_as_it_stands() {
            assertThat(places(text, "reasons")).containsExactly("THE REPLY IN THE ENVOY’S HAND", "note 4");
            assertThat(places(text, "the")).hasSizeGreaterThan(4);
        }

        @Test
        void the_notes_that_have_no_text_are_lost() {
            assertThat(text.notes()).containsExactly(1, 2, 3, 4, 5, 8);
            assertThat(text.lostNotes()).containsExactly(6, 7);
        }

        @Test
        void the_heading_that_stands_nowhere_is_missing() {
            assertThat(text.missingHeadings()).containsExactly("THE END");
        }

        @Test
        void marks_belong_to_their_section() {
            assertThat(text.marksIn(new InSection(Optional.empty()))).containsExactly(1, 2, 3, 4);
            assertThat(text.marksIn(new InSection(Optional.of("THE REPLY IN THE ENVOY’S HAND"))))
                    .containsExactly(5, 7, 8);
            assertThat(text.marksIn(new InSection(Optional.of("THE END")))).isEmpty();
        }

        @Test
        void the_next_mark_follows_the_anchor_in_its_section() {
            assertThat(text.nextMark("The minister had a choice")).hasValue(1);
            assertThat(text.nextMark("at the ministry")).hasValue(2);
            assertThat(text.nextMark("the ministry before")).hasValue(3);
            assertThat(text.nextMark("It was late")).isEmpty();
        }

        @Test
        void an_anchor_that_stands_not_once_in_the_body_has_no_next_mark() {
            assertThat(text.nextMark("Privy Council")).isEmpty();
            assertThat(text.nextMark("was")).isEmpty();
        }
    }

    @Nested
    class With_notes_under_rules {

        private static final String RULE = " ".repeat(40);

        private final AccountText text = AccountText.of(
                String.join(
                        "\n",
                        " AN EMBASSY TOO LATE AND WHAT",
                        "",
                        "BECAME OF IT",
                        "",
                        "The minister had a choice.1 He could accept, or he could call his",
                        "",
                        "“old friend”2  and 7,500 men at 3.20",
                        "",
                        "on 3 May from the half-",
                        "",
                        "empty barracks. 3 The hall",
                        RULE,
                        "1 Ashdown, The Embassy, pp. 14-",
                        "15. Elmswell knows better.",
                        "2Elmswell, A Reply, of",
                        "3 July 1902.",
                        "3 Ibid.",
                        "21 March is a misprint.",
                        " was empty, and the 38th clerk",
                        "",
                        "asleep.5",
                        "\f",
                        "",
                        "2 clerks woke.” 6  The others slept by",
                        "",
                        "their “glory” – 9",
                        "",
                        "of them dreamt7–",
                        "_______",
                        "  6  Privy Council minutes, a longer note, which speaks of",
                        "  the weather",
                        "\for of snow.",
                        "",
                        "THE REPLY",
                        "He answered.8",
                        "",
                        "_______",
                        "of that day and its clouds.",
                        "8. “A Reply”, p. 9."),
                List.of("THE REPLY", "AN EMBASSY TOO LATE AND WHAT BECAME OF IT", "AN EMBASSY TOO LATE"));

        @ParameterizedTest(name = "{0} is in {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                        The minister had a choice. He could accept | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        "old friend" and 7,500 men at 3.20 on | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        on 3 May from the half-empty barracks. The | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        the half- empty barracks | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        The hall was empty | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        the 38th clerk asleep. 2 clerks woke." The | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        “glory” – 9 of them dreamt– or of snow. | AN EMBASSY TOO LATE AND WHAT BECAME OF IT
                        He answered. | THE REPLY
                        Ashdown, The Embassy, pp. 14-15. Elmswell knows | note 1
                        A Reply, of 3 July 1902. | note 2
                        Ibid. 21 March is a misprint | note 3
                        speaks of the weather of that day | note 6
                        day and its clouds | note 6
                        "A Reply", p. 9 | note 8
                        """)
        void an_anchor_is_found_once_and_in_its_place(String anchor, String place) {
            assertThat(places(text, anchor)).containsExactly(place);
        }

        @Test
        void a_heading_over_two_lines_comes_before_the_shorter_one_it_begins_with() {
            assertThat(text.missingHeadings()).containsExactly("AN EMBASSY TOO LATE");
            assertThat(text.find("BECAME OF IT")).isEmpty();
        }

        @Test
        void the_notes_that_have_no_text_are_lost() {
            assertThat(text.notes()).containsExactly(1, 2, 3, 6, 8);
            assertThat(text.lostNotes()).containsExactly(4, 5, 7);
        }

        @Test
        void the_next_mark_follows_the_anchor() {
            assertThat(text.nextMark("he could call")).hasValue(2);
            assertThat(text.nextMark("on 3 May")).hasValue(3);
            assertThat(text.nextMark("of them dreamt")).hasValue(7);
            assertThat(text.nextMark("or of snow")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} is compared as {1}")
    @CsvSource(quoteCharacter = '^', textBlock = """
                    ^  two\tblanks\n ^, two blanks
                    ^no\u00A0break^, no break
                    ^the ‘old’ “friend”^, ^the 'old' "friend"^
                    ^„so‟ ‚so‛ o´clock `so`^, ^"so" 'so' o'clock 'so'^
                    ^soft\u00ADhyphens \u00AD\n gone^, softhyphens gone
                    ^half-\n empty^, half-empty
                    ^half - empty – or — not^, half - empty – or — not
                    ^ \n ^, ^^
                    """)
    void a_phrase_is_normalised_once_and_for_all(String phrase, String normalised) {
        assertThat(AccountText.normalised(phrase)).isEqualTo(normalised);
        assertThat(AccountText.normalised(normalised)).isEqualTo(normalised);
    }

    @Test
    void a_text_without_headings_or_notes_is_all_opening() {
        AccountText text = AccountText.of("Nothing happened in 1871. 12 men saw it.", List.of());

        assertThat(places(text, "1871. 12 men")).containsExactly("opening");
        assertThat(text.notes()).isEmpty();
    }

    @Test
    void a_heading_that_stands_twice_begins_two_sections_of_one_name() {
        AccountText text = AccountText.of("One.¹\n\nAGAIN\n\nTwo.²\nAGAIN\nThree.³", List.of("AGAIN"));

        assertThat(places(text, "Two. Three.")).isEmpty();
        assertThat(places(text, "Three.")).containsExactly("AGAIN");
        assertThat(text.marksIn(new InSection(Optional.of("AGAIN")))).containsExactly(2, 3);
    }

    @Test
    void a_heading_may_end_the_text() {
        assertThat(AccountText.of("One.\n\nTHE\nEND", List.of("THE END")).missingHeadings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is in {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    ^War.¹\n\n1. Ashdown.\n\n26. Elmswell.^                                 | Elmswell      | note 26
                    ^War.¹\n\n1. Ashdown.\n\n27. December.^                                 | 27. December  | opening
                    ^One.¹\n\n1. Ashdown.*\n\nTwo.\n\nThree\n\n2. Elmswell.\n\nfour.²^      | Three four    | opening
                    ^One.¹\n\n1. Ashdown, p.3\n\nTwo.\n\nFour.\n\n2. Elmswell.^             | p.3 Four.     | note 1
                    ^One.¹\n\n1. Ashdown, p.3\n\nFour.\n\n2. Elmswell.^                     | One. Four.    | opening
                    ^One.¹\n\n1. Ashdown, p.3\n\nTwo.\n\nFour.²\n\n2. Elmswell.^            | Two. Four.    | opening
                    ^War.¹ Ten⁰.\n\n0. Preface.\n\n1. Ashdown.^                             | 0. Preface    | opening
                    ^One.¹ Two\f1. Ashdown.\n\nthree.^                                      | Two three     | opening
                    ^One.1 Two\n_____\n1 Ashdown, of\n2 May 1871.\n2 Elmswell.\n\nthree.2^  | of 2 May 1871 | note 1
                    ^He came.1 Alone. 2 men sat.2\n_____\n1 Ashdown.\n2 Elmswell.^          | 2 men sat.    | opening
                    """)
    void what_looks_alike_is_told_apart(String text, String anchor, String place) {
        assertThat(places(AccountText.of(text, List.of()), anchor)).containsExactly(place);
    }

    @Test
    void blank_anchors_and_headings_are_refused() {
        AccountText text = AccountText.of("Nothing happened.", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.find(" \n"))
                .withMessage("An anchor is a phrase of the text, but this one is blank.");
        assertThatIllegalArgumentException().isThrownBy(() -> text.nextMark(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountText.of("Nothing happened.", List.of("ONE", " ")))
                .withMessage("A heading is a line of the text, but one of [ONE,  ] is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InNote(0))
                .withMessage("Notes are numbered from 1, but this one is 0.");
    }

    @Test
    void a_text_is_known_by_its_digest() {
        assertThat(AccountText.sha256("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** Every two neighbouring words of invented texts are one anchor, whatever the pages do to them. */
    @Nested
    class In_texts_laid_out_at_random {

        @ParameterizedTest(name = "text {0}")
        @MethodSource("seeds")
        void every_anchor_stands_once_and_in_its_place(long seed) {
            InventedText invented = new Press(new Random(seed)).print(8);

            AccountText text = AccountText.of(invented.layout(), invented.headings());

            assertThat(text.missingHeadings()).isEmpty();
            assertThat(text.notes()).isEqualTo(invented.notes());
            assertThat(text.lostNotes()).isEqualTo(invented.lost());
            SoftAssertions.assertSoftly(softly -> invented.anchors()
                    .forEach((anchor, place) -> softly.assertThat(text.find(anchor))
                            .as("%s in%n%s", anchor, invented.layout())
                            .containsExactly(place)));
        }

        static LongStream seeds() {
            return LongStream.range(0, 100);
        }
    }

    /** The two papers at hand, which are not ours to print: only headings and anchors are quoted. */
    @Nested
    class In_the_papers_at_hand {

        private static final ImmutableList<String> KIM = ImmutableList.of(
                "MAO ZEDONG'S DESIRE TO DISPATCH CHINESE TROOPS TO KOREA AND STALIN'S SILENCE",
                "FURTHER DELIBERATIONS REGARDING THE DECISION TO SEND TROOPS",
                "FINAL DECISION AND CORRESPONDING BACKGROUND");

        private static final ImmutableList<String> TAN = ImmutableList.of(
                "ABSTRACT",
                "THE KOREAN WAR JUNE-OCTOBER 1950: INCHON AND STALIN IN THE “TRIGGER VS. JUSTIFICATION” DEBATE",
                "INTRODUCTION",
                "RE-THINKING THE TRIGGER VS. JUSTIFICATION DEBATE",
                "THE INCHON LANDINGS AND AMERICA’S ENTRY INTO THE KOREAN WAR",
                "NSC-81",
                "INCHON AND NSC-81",
                "STALIN AND THE INCHON LANDINGS",
                "TRIGGERING MAO",
                "ANTICIPATING INCHON",
                "POLITBURO DISAGREEMENTS IN THE OCTOBER MEETINGS",
                "CONTROVERSY OF THE 2 OCTOBER STALIN-MAO TELEGRAMS",
                "“SHOULD WE FEAR THIS?”",
                "MUTUAL MANOEUVERS AND SOVIET AIR SUPPORT",
                "THE FINAL DECISION",
                "MAO GOES AHEAD",
                "CONCLUSION");

        @ParameterizedTest(name = "{0} is in {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                        China could secure the northern part | opening
                        a new theater for Sino-U.S. conflict quickly | MAO ZEDONG'S DESIRE
                        such a scenario is fulfilled, then a Third | MAO ZEDONG'S DESIRE
                        perceived that an early Chinese intervention | MAO ZEDONG'S DESIRE
                        the Soviet Union would also be involved | FURTHER DELIBERATIONS
                        be unduly frightened at what is probably | FURTHER DELIBERATIONS
                        jointly sent the following cable to Mao | FURTHER DELIBERATIONS
                        would not cross the Sino-Korean border | FURTHER DELIBERATIONS
                        The "most unfavorable situation" Mao conceived of | FURTHER DELIBERATIONS
                        "[Pyongyang] was their final objective in the war | FINAL DECISION
                        played a very important role in China's strategy | FINAL DECISION
                        actually served to accelerate it | FINAL DECISION
                        in the event of war against the United | note 8
                        Sergei N. Goncharov, John W. Lewis | note 8
                        to Enter the Korean War, September 16-October 15 | note 58
                        a representative of the Soviet Army in Pyongyang | note 61
                        never mentioned Mao's two agreements | note 89
                        made a long-distance call to Peng | note 90
                        """)
        void an_anchor_in_Kim_2016_stands_once_and_in_its_place(String anchor, String place) {
            assertThat(places(read("kim-2016.txt", KIM), anchor))
                    .singleElement(STRING)
                    .startsWith(place);
        }

        @ParameterizedTest(name = "{0} is in {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                        established in July 1996 as an autonomous research | opening
                        variable overlooked heretofore is the American landings | ABSTRACT
                        amply explored the question | INTRODUCTION
                        forces up to the Sino-Korean border | INTRODUCTION
                        "masterpiece of amphibious ingenuity" was ignored | RE-THINKING
                        no entry into North Korea by major Soviet | NSC-81
                        authority from the President, it was feared | INCHON AND NSC-81
                        enhanced American prestige – a sentiment | STALIN AND THE
                        Mao urgently summoned the Central Secretariat | ANTICIPATING
                        main source of coal, steel, and water power | ANTICIPATING
                        Mao's statement was crucial | POLITBURO DISAGREEMENTS
                        many comrades in the Central Committee | CONTROVERSY
                        because together we will be stronger | “SHOULD WE FEAR THIS?”
                        did not agree to send a joint telegram | MUTUAL MANOEUVERS
                        objections to the CCP Politburo's decision | MUTUAL MANOEUVERS
                        The Inchon landings of 15 September | CONCLUSION
                        deployed fleets, operating in the Arabian Gulf | note 7
                        New York. McGraw-Hill Book Co. | note 47
                        [accessed on 12 March 2005] | note 51
                        [accessed on 20 March 2005] | note 77
                        Li Xiaobing, Allan Millett & Yu Bin | note 113
                        In Mao's stubborn refusal to commit troops | note 149
                        grateful to Li Nan | note 161
                        """)
        void an_anchor_in_Tan_2006_stands_once_and_in_its_place(String anchor, String place) {
            assertThat(places(read("tan-2006.txt", TAN), anchor))
                    .singleElement(STRING)
                    .startsWith(place);
        }

        @Test
        void the_notes_lost_in_print_are_known() {
            AccountText kim = read("kim-2016.txt", KIM);
            AccountText tan = read("tan-2006.txt", TAN);

            assertThat(kim.notes()).hasSize(112).endsWith(114);
            assertThat(kim.lostNotes()).containsExactly(27, 107);
            assertThat(tan.notes()).hasSize(142).endsWith(161);
            assertThat(tan.lostNotes())
                    .containsExactly(
                            92, 93, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 115, 116, 152,
                            153);
        }

        @Test
        void every_note_is_marked_and_every_heading_stands() {
            for (AccountText text : List.of(read("kim-2016.txt", KIM), read("tan-2006.txt", TAN))) {
                Stream<InSection> sections = Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                Stream.concat(KIM.stream(), TAN.stream()).map(Optional::of))
                        .map(InSection::new);
                assertThat(sections.flatMap(section -> text.marksIn(section).stream()))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, text.notes().last())
                                        .boxed()
                                        .toList());
                assertThat(text.missingHeadings()).isEmpty();
            }
        }

        @Test
        void the_next_mark_is_that_of_the_sentence() {
            assertThat(read("kim-2016.txt", KIM).nextMark("replied without hesitation"))
                    .hasValue(88);
            assertThat(read("tan-2006.txt", TAN).nextMark("Mao's statement was crucial"))
                    .hasValue(107);
        }

        private static AccountText read(String file, List<String> headings) {
            String folder = System.getProperty("sicetnon.sources", "");
            assumeFalse(folder.isBlank(), "The papers are not to be had here: -Dsicetnon.sources names no folder.");
            Path path = Path.of(folder, file);
            assumeTrue(Files.exists(path), () -> "The papers are not to be had here: there is no " + path + ".");
            try {
                return AccountText.of(Files.readString(path), headings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ImmutableList<String> places(AccountText text, String anchor) {
        return text.find(anchor).stream().map(AccountTextTest::name).collect(toImmutableList());
    }

    private static String name(Place place) {
        return place instanceof InSection section
                ? section.heading().orElse("opening")
                : "note " + ((InNote) place).number();
    }

    /** A text of words that never recur, and where each two neighbouring words of it stand. */
    private record InventedText(
            String layout,
            ImmutableList<String> headings,
            ImmutableMap<String, Place> anchors,
            ImmutableSortedSet<Integer> notes,
            ImmutableSortedSet<Integer> lost) {}

    /** Prints invented texts in either layout, with notes that break off, are lost, and are full of numbers. */
    private static final class Press {

        private final Random random;
        private final boolean ruled;
        private final boolean raised;
        private final String pageBreak;
        private final StringBuilder layout = new StringBuilder();
        private final List<String> headings = new ArrayList<>();
        private final ImmutableMap.Builder<String, Place> anchors = ImmutableMap.builder();
        private final NavigableSet<Integer> notes = new TreeSet<>();
        private Place section = new InSection(Optional.empty());
        private Optional<String> lastWord = Optional.empty();
        private ImmutableList<String> restOfNote = ImmutableList.of();
        private int words = 26;
        private int marks;

        Press(Random random) {
            this.random = random;
            this.ruled = random.nextBoolean();
            this.raised = random.nextBoolean();
            this.pageBreak = random.nextBoolean() ? "\f" : ruled ? " " : "\n";
        }

        InventedText print(int pages) {
            for (int page = 1; page <= pages; page++) {
                page(page == pages);
            }
            return new InventedText(
                    layout.toString(),
                    ImmutableList.copyOf(headings),
                    anchors.buildOrThrow(),
                    ImmutableSortedSet.copyOf(notes),
                    ImmutableSortedSet.copyOf(Sets.difference(ContiguousSet.closed(1, marks), notes)));
        }

        private void page(boolean last) {
            int marksBefore = marks;
            layout.append(layout.length() > 0 ? pageBreak : "");
            if (restOfNote.isEmpty() && chance(4)) {
                heading();
            }
            paragraph(true);
            paragraph(false);
            List<String> foot = new ArrayList<>(lines(restOfNote));
            boolean breaksOff = !restOfNote.isEmpty();
            restOfNote = ImmutableList.of();
            for (int number = marksBefore + 1; number <= marks; number++) {
                if (breaksOff || !chance(6)) {
                    foot.addAll(note(number, number == marks && !last && chance(2)));
                    breaksOff = false;
                }
            }
            if (!foot.isEmpty() && ruled) {
                layout.append(chance(2) ? " ".repeat(30) : "________").append('\n');
            }
            foot.forEach(line -> layout.append(line).append(ruled ? "\n" : "\n\n"));
        }

        private void heading() {
            String heading = "CHAPTER " + word().toUpperCase(Locale.ROOT);
            headings.add(heading);
            layout.append(heading).append("\n\n");
            section = new InSection(Optional.of(heading));
            lastWord = Optional.empty();
        }

        private void paragraph(boolean marked) {
            List<String> words = new ArrayList<>();
            int length = 1 + random.nextInt(20);
            for (int i = 0; i < length; i++) {
                boolean bearsMark = i == 0 ? marked : chance(4);
                String word = wordAfter(lastWord, section) + (bearsMark ? "." : "");
                lastWord = Optional.of(word);
                words.add(bearsMark ? word + mark() : word);
            }
            lines(words).forEach(line -> layout.append(line).append("\n\n"));
        }

        private String mark() {
            marks++;
            String digits = Integer.toString(marks);
            return raised
                    ? digits.chars()
                            .mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
                            .collect(joining())
                    : (chance(4) ? " " : "") + digits;
        }

        private ImmutableList<String> note(int number, boolean breaksOff) {
            notes.add(number);
            List<String> words = new ArrayList<>();
            Optional<String> before = Optional.empty();
            int length = 2 + random.nextInt(9);
            for (int i = 0; i < length; i++) {
                before = Optional.of(wordAfter(before, new InNote(number)));
                words.add(before.get());
            }
            words.set(length - 1, before.get() + ".");
            int shown = breaksOff ? 1 + random.nextInt(length - 1) : length;
            restOfNote = ImmutableList.copyOf(words.subList(shown, length));
            words.set(0, number + (ruled && chance(2) ? " " : ". ") + words.get(0));
            return lines(words.subList(0, shown));
        }

        /** Returns the lines that these words fill: many under rules, else one. */
        private ImmutableList<String> lines(List<String> words) {
            return Lists.partition(words, ruled ? 4 : 1000).stream()
                    .map(line -> String.join(" ", line))
                    .collect(toImmutableList());
        }

        /** Returns a new word, which may hold a number, and notes where it stands beside the one before. */
        private String wordAfter(Optional<String> before, Place place) {
            String word = chance(6) ? word() + " " + number() + " " + word() : word();
            before.ifPresent(it -> anchors.put(it + " " + word, place));
            return word;
        }

        private int number() {
            return chance(2) || notes.isEmpty() ? 1871 : notes.last();
        }

        private String word() {
            return Integer.toString(words++, 26)
                    .chars()
                    .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
                    .collect(joining());
        }

        private boolean chance(int ofHowMany) {
            return random.nextInt(ofHowMany) == 0;
        }
    }
}
