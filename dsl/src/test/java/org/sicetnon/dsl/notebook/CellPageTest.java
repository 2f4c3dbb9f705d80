package org.sicetnon.dsl.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.script.Dossiers;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a line comes to as HTML: golden files, and what holds of each of them. */
class CellPageTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("project.root", ".."), "dsl/src/test/resources/notebook");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,}");

    /** Words that only a page has: the key of the bands, and the titles of its parts. */
    private static final String CHROME =
            " Full Pale with a thick frame carried only until the account says more Hatched"
                    + " left open between several Dotted line no reading the days side by side positions when each day ended"
                    + " they differ may over"
                    + " stated presupposed broken stays sails";

    private static Display display(Dossier dossier, String line) {
        Session session = new Session(name -> dossier, ImmutableList::of);
        ImmutableList<Display> displays =
                session.run(1, "dossier 'it'\n" + line).displays();
        return displays.get(displays.size() - 1);
    }

    private static void check(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")
                && !(Files.exists(file) && Files.readString(file).equals(actual))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
            throw new AssertionError(name + " was rewritten. Look at it.");
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    /** One element to a line, so that a difference can be read. */
    private static String lines(String html) {
        return html.replaceAll("(?=<(?:div|table|tr|ul|li|svg|rect|g|text|line|p)[ >/])", "\n")
                        .strip() + "\n";
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static ImmutableSet<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(it -> it.group())
                .collect(ImmutableSet.toImmutableSet());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            dossier      | embassy-1871 |
            holds        | embassy-1871 | position(Cabinet, 1871-05-13) == ACCEPTS
            disputed     | ferry-1902   | position(Company, 1902-05-02) == STAYS
            silent       | embassy-1871 | cites(diary) && cites(dispatch)
            positions    | ferry-1902   | positions hart, lowe
            others       | embassy-1871 | positions ash, elm, fleet
            findings     | ferry-1902   | findings hart, lowe
            compare      | ferry-1902   | compare hart, lowe
            days         | embassy-1871 | days ash, elm
            commitments  | embassy-1871 | commitments ash, elm
            reconciled   | ferry-1902   | reconciled hart, lowe
            agreements   | ferry-1902   | agreements hart, lowe
            silences     | embassy-1871 | silences ash, elm
            when         | embassy-1871 | when reply
            conflicts    | embassy-1871 | conflicts
            """)
    void says_what_the_text_says_in_well_formed_html(String name, String dossier, String line) throws Exception {
        Display display = display(Dossiers.named(dossier), line == null ? "" : line);

        check(name + ".html", lines(display.html()));
        String said =
                parsed(display.html().replace(">", "> ")).getDocumentElement().getTextContent();
        assertThat(words(said)).containsAll(words(display.text()));
        assertThat(words(display.text() + CHROME)).containsAll(words(said));
        assertThat(display.html().replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("<script", "<style", "onclick", "http://", "https://", "url(http");
    }

    @Test
    void leaves_no_sign_of_a_title_unescaped() throws Exception {
        Dossier dossier = Dossiers.of(ImmutableList.of(
                new Source("world.dossier", """
                        dossier 'x', 'A <script>bold</script> & "plain" affair'
                        accounts one, two
                        leading q
                        days 1902-05-01..1902-05-02
                        state A, { called '<b>A & Co.</b>' }
                        question q, {
                            asks 'Is 1 < 2 & 3 > 2?'
                            yes YES
                            no NO
                        }
                        """),
                new Source("one.dossier", account("one", "YES")),
                new Source("two.dossier", account("two", "NO"))));

        for (String line :
                ImmutableList.of("", "position(A, 1902-05-01) == YES", "compare one, two", "days one, two")) {
            String html = display(dossier, line).html();

            assertThat(parsed(html).getElementsByTagName("script").getLength()).isZero();
            assertThat(html).doesNotContain("<script>", "<img", "<b>A");
        }
        assertThat(display(dossier, "compare one, two").html()).contains("&lt;img src=x&gt;");
    }

    private static String account(String name, String stance) {
        return """
                account %s, {
                    author 'A. <i>Name</i>'
                    work 'T & U'
                    published 1902, 'X'
                    covers 1902-05-01..1902-05-02, q
                }
                decision d, 'It is <img src=x> decided', {
                    by A
                    on 1902-05-01
                    clause q, %s
                    asserted
                    see opening, 'so < it & was'
                }
                """.formatted(name, stance);
    }
}
