package org.sicetnon.dsl.groovy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.tools.GroovyClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.run.Checks;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.Report;

class FullGroovyTest {

    private static final Dossier FERRY = Dossiers.named("ferry-1902");

    private static CheckRun run(String lines) {
        return TrustedChecks.run(new Source("ferry.groovy", "dossier 'ferry-1902'\n" + lines), FERRY);
    }

    private static List<String> texts(String lines) {
        return run(lines).statements().stream().map(CheckScript.Judged::text).toList();
    }

    /** Evaluates a script as anyone would, and returns its value, or what it printed if it has none. */
    private static Object evaluated(String script) {
        return new GroovyShell(FullGroovyTest.class.getClassLoader(), quiet()).evaluate(script);
    }

    private static Binding quiet() {
        return new Binding(new HashMap<>(Map.of("out", new PrintWriter(new StringWriter()))));
    }

    @Nested
    class A_marker {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dossier 'ferry-1902'\n",
                    "dossier \"ferry-1902\"\n",
                    "dossier('ferry-1902'); ",
                    "#!/usr/bin/env groovy\n// of the ferry\n\n  dossier 'ferry-1902'\n",
                    "/** of the ferry */ dossier 'ferry-1902' // the last\n",
                    "package a.b\nimport java.time.Period\nimport static java.lang.Math.*\ndossier 'ferry-1902'\n",
                    "@Newify(Date) import java.time.Period\ndossier 'ferry-1902'\n",
                    "import org.sicetnon.dsl.groovy.About\n",
                    "import org.sicetnon.dsl.groovy.*;"
                })
        void stands_at_the_head_of_a_file(String head) {
            assertThat(evaluated(head + "return 1902-05-08")).isEqualTo(LocalDate.of(1902, 5, 8));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "// dossier 'ferry-1902'\n",
                    "def x = 1\ndossier 'ferry-1902'\n",
                    "'''\ndossier 'ferry-1902'\n'''\n",
                    "def dossier(x) {}\ndossier 'ferry-1902'\n",
                    "// import org.sicetnon.dsl.groovy.About\n"
                })
        void stands_nowhere_else(String head) {
            assertThatExceptionOfType(MultipleCompilationErrorsException.class)
                    .isThrownBy(() -> evaluated(head + "return 1902-05-08"))
                    .withMessageContaining("Invalid octal number");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "def position(x) { x }\nif (position(China) == 3 && !(1 < 2) || 1902-05-12 == 1885) println 'no'",
                    "class A { int count(x) { x } }\nassert new A().count(2) == 2\n[1, 2].each { consistent == it }",
                    "// dossier 'ferry-1902' is spoken of, and nothing follows from it\nprintln((1..3).collect { it })"
                })
        void that_is_missing_leaves_every_byte_of_the_classes_as_it_was(String script) {
            assertThat(bytes(script, new CompilerConfiguration())).isEqualTo(bytes(script, without()));
        }

        private static CompilerConfiguration without() {
            CompilerConfiguration without = new CompilerConfiguration();
            without.setDisabledGlobalASTTransformations(Set.of(Lowering.class.getName()));
            return without;
        }

        private static List<List<Byte>> bytes(String script, CompilerConfiguration configuration) {
            CompilationUnit unit = new CompilationUnit(configuration, null, new GroovyClassLoader());
            unit.addSource("Any.groovy", script);
            unit.compile(Phases.CLASS_GENERATION);
            return unit.getClasses().stream()
                    .map(GroovyClass::getBytes)
                    .map(bytes -> com.google.common.primitives.Bytes.asList(bytes))
                    .toList();
        }

        @Test
        void keeps_the_customizers_and_the_parser_of_a_configuration() {
            CompilerConfiguration own = new CompilerConfiguration();
            own.addCompilationCustomizers(
                    new org.codehaus.groovy.control.customizers.ImportCustomizer().addImports("java.time.Period"));
            GroovyShell shell = new GroovyShell(getClass().getClassLoader(), quiet(), own);

            assertThat(shell.evaluate("dossier 'ferry-1902'\nreturn 1902-05-08 + Period.ofDays(1)"))
                    .isEqualTo(LocalDate.of(1902, 5, 9));
            assertThat(shell.evaluate("Period.ofDays(1).days")).isEqualTo(1);
        }
    }

    @Nested
    class A_date {

        static Stream<org.junit.jupiter.params.provider.Arguments> dates() {
            LocalDate eighth = LocalDate.of(1950, 10, 8);
            return Stream.of(
                            new Object[] {"1950-10-08", eighth},
                            new Object[] {"1950-10-08.plusDays(1)", eighth.plusDays(1)},
                            new Object[] {"[1950-10-08][0]", eighth},
                            new Object[] {"[a: 1950-10-08].a", eighth},
                            new Object[] {"\"${1950-10-08} 1950-10-08\".toString()", "1950-10-08 1950-10-08"},
                            new Object[] {"'1950-10-08' /* 1950-10-08 */ // 1950-10-08", "1950-10-08"},
                            new Object[] {"/1950-10-08/", "1950-10-08"},
                            new Object[] {"(1950-10-08..1950-10-10).size()", 3},
                            new Object[] {"(1950-10-08..<1950-10-10).last()", eighth.plusDays(1)},
                            new Object[] {"(1950-10-10..1950-10-08).last()", eighth},
                            new Object[] {"(1950-10-10..<1950-10-08).last()", eighth.plusDays(1)},
                            new Object[] {"(1950-10-08..1950-10-13).step(2).size()", 3},
                            new Object[] {"enum E { A(1950-10-08); final d; E(d) { this.d = d } }; E.A.d", eighth},
                            new Object[] {
                                "class B { def d; B(d) { this.d = d }; B() { this(1950-10-08) } }; new B().d", eighth
                            },
                            new Object[] {"trait T { def f = 1950-10-08 }; class C implements T { }; new C().f", eighth
                            },
                            new Object[] {"class S { static d = 1950-10-08; static m() { [d] } }; S.m()[0]", eighth},
                            new Object[] {
                                "@groovy.transform.CompileStatic java.time.LocalDate m() { 1950-10-08 }; m()", eighth
                            },
                            new Object[] {"def d = 1950-10-08; (d..d.plusDays(4)).findAll { it > d }.size()", 4},
                            new Object[] {"1950-10-08 == 1950-10-08", true},
                            new Object[] {"1950-10-08 < 1950-10-09", true},
                            new Object[] {"true ? 1950-10-08 : 1950-10-09", eighth},
                            new Object[] {"1950-10-08T23:59", LocalDateTime.of(1950, 10, 8, 23, 59)},
                            new Object[] {"1950-10-08T23:59:30", LocalDateTime.of(1950, 10, 8, 23, 59, 30)},
                            new Object[] {"1950-10-08T23:59+08:00", OffsetDateTime.parse("1950-10-08T23:59+08:00")},
                            new Object[] {"1950-10-08T23:59Z", OffsetDateTime.parse("1950-10-08T23:59Z")},
                            new Object[] {"2024 - 10 - 8", 2006},
                            new Object[] {"100/10/5 as int", 2},
                            new Object[] {"1950-10", 1940},
                            new Object[] {"def x = 3; x-1950-10", -1957},
                            new Object[] {"-1950", -1950},
                            new Object[] {"1.5.plus(1)", new java.math.BigDecimal("2.5")},
                            new Object[] {"(1..3).sum()", 6},
                            new Object[] {"'𠀀'; 1950-10-08", eighth})
                    .map(org.junit.jupiter.params.provider.Arguments::of);
        }

        @ParameterizedTest
        @MethodSource("dates")
        void is_a_value_in_code_and_only_there(String code, Object value) {
            assertThat(evaluated("dossier 'ferry-1902'\n" + code)).isEqualTo(value);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                1950-13-01 ; ferry.groovy:2:3  There is no month 13. Did you mean 1950-01-13?
                1950-02-30 ; ferry.groovy:2:3  There is no 1950-02-30. February 1950 has 28 days.
                2024-10-8 ; ferry.groovy:2:3  '2024-10-8' is not how a date is written. Did you mean 2024-10-08?
                1950-10-08T25:00 ; ferry.groovy:2:3  There is no time of day 25:00.
                """)
        void that_the_calendar_lacks_is_an_error_and_never_arithmetic(String written, String message) {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> run("[ " + written + " ]"))
                    .withMessageContaining(message);
        }
    }

    @Nested
    class A_bare_statement {

        @Test
        void is_written_down_wherever_it_is_run_with_the_values_of_its_variables() {
            assertThat(texts("""
                    for (day in 1902-05-01..1902-05-02) {
                        position(Company, day) == STAYS
                    }
                    [hart, lowe].each { account -> happened(refusal, account) }
                    def first = 1902-05-01
                    if (first < 1902-05-02) {
                        date(letter) == first
                    }
                    def named(entry) { happened(entry) }
                    named refusal
                    String text = 'consistent'
                    consistent hart
                    """))
                    .containsExactly(
                            "position(Company, 1902-05-01) == STAYS",
                            "position(Company, 1902-05-02) == STAYS",
                            "happened(refusal, hart)",
                            "happened(refusal, lowe)",
                            "date(letter) == 1902-05-01",
                            "happened(refusal)",
                            "consistent hart");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "def kept = happened(refusal)",
                    "def names = [Pilot, Company]\nnames.remove(0)\nnames.each { println it }\ndef who = names[0]\nwho",
                    "def held = { happened(it) }\nif (held(refusal).holds()) { }",
                    "held = { happened(it) }\nprintln held(refusal)",
                    "def held = { happened(it) }.memoize()\nif (held(refusal).holds()) { }",
                    "def all = [hart, lowe].collect { happened(refusal, it) }",
                    "println([hart].every { happened(refusal, it).holds() || true })",
                    "def ask(entry) { happened(entry) }\nif (ask(refusal).holds()) { def x = 1 }",
                    "assert (happened(refusal)).verdict() != null",
                    "x = happened(refusal)",
                    "def list = [happened(refusal), date(letter) == 1902-05-01]"
                })
        void is_not_written_down_where_its_value_is_used(String line) {
            assertThat(texts(line + "\nfrom(letter) == Pilot")).containsExactly("from(letter) == Pilot");
        }

        @Test
        void is_written_down_once_when_it_is_handed_on() {
            assertThat(texts("""
                    def held = { entry -> happened(entry) }
                    held(refusal)
                    def kept = happened(refusal, hart)
                    kept
                    [leave].each(held)
                    [letter].each(this.&ask)
                    def ask(entry) { happened(entry) }
                    held(refusal).holds()
                    """))
                    .containsExactly(
                            "happened(refusal)", "happened(refusal, hart)", "happened(leave)", "happened(letter)");
        }

        @Test
        void in_a_static_method_has_no_script_and_is_refused() {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> run("static void ask() {\n  happened(refusal)\n}"))
                    .withMessageStartingWith("ferry.groovy:3:3  A statement in a static method has no script");
        }

        @Test
        void comes_to_what_the_interpreter_makes_of_it() {
            String script = "dossier 'ferry-1902'\n" + """
                    happened(refusal)
                    position(Company, 1902-05-02) == STAYS
                    date(letter) == 1902-05-01 ||
                        date(letter) == 1902-05-03
                    (from(letter) == Pilot) && (!(happened(refusal)))
                    from ( letter ) == Pilot && ( (happened(refusal)) )
                    date(letter) == early('1902-05') // a comment
                    consistent; consistent hart
                    when letter
                    when letter, lowe
                    conflicts
                    compare hart, lowe, sailing
                    findings hart, lowe
                    """;
            CheckRun interpreted = Checks.run("ferry.groovy", script, FERRY);
            CheckRun compiled = TrustedChecks.run(new Source("ferry.groovy", script), FERRY);
            assertThat(compiled.items()).isEqualTo(interpreted.items());
            assertThat(compiled.print(Report.Colour.ANSI)).isEqualTo(interpreted.print(Report.Colour.ANSI));
        }
    }

    @Nested
    class Three_values {

        @Test
        void are_kept_by_the_operators_and_asked_of_the_verdict() {
            assertThat(run("""
                    assert (from(letter) == Pilot).verdict().kind() == HOLDS
                    assert (position(Company, 1902-05-02) == STAYS).verdict().kind() == DISPUTED
                    assert (!(position(Company, 1902-05-02) == STAYS)).verdict().kind() == DISPUTED
                    assert !(position(Company, 1902-05-02) == STAYS).holds() && !(position(Company, 1902-05-02) == STAYS).fails()
                    assert (from(letter) == Pilot)
                    assert !(from(letter) != Pilot)
                    if (from(letter) != Pilot) { assert false }
                    assert from(letter) == Pilot && 1 == 1
                    assert 1 == 2 || from(letter) == Pilot
                    def kind = (from(letter) == Pilot).verdict().kind()
                    assert kind in [HOLDS, FAILS] && [kind] == [HOLDS]
                    switch (kind) { case HOLDS: break; default: assert false }
                    assert [Pilot].groupBy { (from(letter) == it).verdict().kind() }[HOLDS] == [Pilot]
                    """).items()).isEmpty();
        }

        @Test
        void are_shown_as_written_where_an_assertion_has_a_message() {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> run("assert from(letter) != Pilot : 'mine'"))
                    .withMessageContaining("mine. Expression: (this.from(letter) != Pilot)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "if (position(Company, 1902-05-02) == STAYS) { }",
                    "assert (position(Company, 1902-05-02) == STAYS)",
                    "assert !(position(Company, 1902-05-02) == STAYS)",
                    "while (position(Company, 1902-05-02) == STAYS) { }",
                    "def x = (position(Company, 1902-05-02) == STAYS) ? 1 : 2",
                    "[1].find { (position(Company, 1902-05-02) == STAYS) }"
                })
        void are_neither_a_yes_nor_a_no(String line) {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> run(line))
                    .withMessageStartingWith(
                            "ferry.groovy:2:1  The script stopped here. This is disputed, which is neither")
                    .withMessageContaining("position(Company, 1902-05-02) = STAYS (stated)");
        }

        /** Every two of a few values, joined by every sign: one script, since to compile each by itself takes long. */
        @Test
        void are_not_of_plain_values_which_mean_what_they_mean_in_groovy() {
            List<String> values = List.of("true", "false", "0", "1", "''", "'a'", "null", "[]", "[1]");
            List<String> expressions = values.stream()
                    .flatMap(left -> values.stream()
                            .flatMap(right -> Stream.of("==", "!=", "&&", "||")
                                    .map(sign -> "[(%s %s %s), !(%s), (%s %s !(%s))]"
                                            .formatted(left, sign, right, left, left, sign, right))))
                    .toList();
            String all = "[" + String.join(",\n", expressions) + "]";

            assertThat(expressions).hasSize(324);
            assertThat((List<?>) evaluated("dossier 'ferry-1902'\n" + all)).isEqualTo(evaluated(all));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "def n = 0; def f = { n++; true }; false && f(); true || f(); n",
                    "def i = 1; i++; ++i; i += 2; i -= 1; i",
                    "def (a, b) = [1, 2]; a < b && b <= 2 && !(a > b) && a >= 1",
                    "def m = [:]; m.x = 1; m['y'] = 2; m.x == 1 && m.y != 1 ? m : null",
                    "x = 5; y = x; x == y",
                    "def s = 0; for (int k = 0; k < 5 && s < 6; k++) { s += k }; s",
                    "[3, 1, 2].sort { p, q -> p <=> q }.findAll { it > 1 }.count { it != 3 }",
                    "null?.foo == null",
                    "def c = { it == 2 || it == 3 }; [1, 2, 3].findAll(c)",
                    "'abc'.with { length() == 3 && contains('b') }",
                    "switch (3) { case 1..2: return 'low'; case { it > 2 && it < 9 }: return 'mid'; default: return 'no' }",
                    "def r = 1..5; r.step(2).collect { it == 3 }",
                    "def out = []; def put = { out << it }; [1, 2].each(put); 3.times put; [a: 1].each { k, v -> out << k }; out",
                    "try { throw new IllegalStateException('x') } catch (e) { e.message == 'x' } finally { 1 == 1 }",
                    "(1..<3).toList() + ('a'..'c').toList()"
                })
        void leave_the_rest_of_groovy_as_it_is(String code) {
            assertThat(evaluated("dossier 'ferry-1902'\n" + code)).isEqualTo(evaluated(code));
        }
    }

    @Nested
    class The_authors_own_things {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                def Pilot = 7; return Pilot | 7
                Pilot = 7; return Pilot | 7
                def count(x) { x * 2 }; return count(4) | 8
                count = { x -> x * 2 }; return count(4) | 8
                def count = { x -> x * 2 }; return count(4) | 8
                return [4, 5].with { count(4) } | 1
                return new StringBuilder('ab').with { length() } | 2
                class Pilot { static int age = 40 }; return Pilot.age | 40
                import static java.lang.Math.max as before; return before(1, 2) | 2
                class B { def from = 3; def ask() { from } }; return new B().ask() | 3
                class B { def propertyMissing(String n) { 9 } }; return new B().with { whatever } | 9
                """)
        void come_first(String code, String value) {
            String head = code.startsWith("import") ? code.substring(0, code.indexOf(';') + 1) : "";
            assertThat(evaluated(head + "dossier 'ferry-1902'\n" + code.substring(head.length())))
                    .hasToString(value);
        }

        @Test
        void may_be_asked_of_the_dossier_and_put_into_words() {
            assertThat(texts("""
                    def pilot = dossier.world().agent('Pilot').get()
                    def quay = dossier.world().place('Quay').get()
                    from(letter) == pilot
                    from(letter, dossier.accounts()[0]) == pilot
                    enum Answer { SAILS, STAYS }
                    position(Company, 1902-05-02) == Answer.STAYS
                    def month = '1902-05'
                    date(letter) == early(month)
                    date(letter) == "${month}"
                    """))
                    .containsExactly(
                            "from(letter) == Pilot",
                            "from(letter, hart) == Pilot",
                            "position(Company, 1902-05-02) == STAYS",
                            "date(letter) == early('1902-05')",
                            "date(letter) == '1902-05'");
        }

        @Test
        void that_no_word_takes_are_refused_at_their_place() {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> run("def d = new Object()\nposition(Company, d) == STAYS"))
                    .withMessage("""
                            ferry.groovy:3:19  The language has no word for this, a java.lang.Object.
                               3 | position(Company, d) == STAYS
                                 |                   ^
                            It takes names, dates, texts in quotation marks and whole numbers.""");
        }

        @Test
        void compare_names_as_names() {
            assertThat(run("""
                    def who = Pilot
                    assert who == Pilot && who != Company
                    assert [Pilot, Company].contains(Company)
                    assert [(Pilot): 1][Pilot] == 1
                    assert hart.letter == hart.letter
                    switch (who) { case Company: assert false; break; case Pilot: break; default: assert false }
                    """).items()).isEmpty();
        }
    }

    @Nested
    class A_script {

        @Test
        void prints_what_it_stated_to_its_own_output_and_returns_it() {
            StringWriter out = new StringWriter();
            Object value = new GroovyShell(
                            getClass().getClassLoader(),
                            new Binding(new HashMap<>(Map.of("out", new PrintWriter(out, true)))))
                    .evaluate("dossier 'ferry-1902'\nprintln 'first'\nfrom(letter) == Pilot");

            assertThat(value).isInstanceOf(CheckRun.class);
            assertThat(out.toString()).startsWith("first").endsWith(((CheckRun) value).print(Report.Colour.NONE));
        }

        @ParameterizedTest
        @CsvSource({"6 * 7, 42", "return 6 * 7, 42", "if (true) { return 'early' }; from(letter) == Pilot, early"})
        void returns_its_own_value_if_it_has_one(String code, String value) {
            assertThat(evaluated("dossier 'ferry-1902'\nhappened(refusal)\n" + code))
                    .hasToString(value);
        }

        @Test
        void that_is_run_twice_states_each_time_what_it_states() {
            groovy.lang.Script script = new GroovyShell(getClass().getClassLoader(), quiet())
                    .parse("dossier 'ferry-1902'\nfrom(letter) == Pilot");
            assertThat(((CheckRun) script.run()).items()).hasSize(1);
            assertThat(((CheckRun) script.run()).items()).hasSize(1);
        }

        @Test
        void longer_than_a_constant_of_a_class_can_be_is_run() {
            String comment = "// a long comment of one line, told again and again".repeat(40) + "\n";
            assertThat(texts(comment.repeat(100) + "from(letter) == Pilot")).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                dossier 'fery-1902'¶happened(refusal) | 1:9  There is no dossier 'fery-1902'
                dossier 'ferry-1902'¶¶happend(refusal) | 3:1  There is no word 'happend' in a check script.
                dossier 'ferry-1902'¶happened(refusl) | 2:10  No account of this dossier has an entry 'refusl'.
                dossier 'ferry-1902'¶hart.happened(refusal) | 2:1  'happened' does not follow a point.
                dossier 'ferry-1902'¶position(Company, 1902-05-02) | 2:1  'position' gives a value
                dossier 'ferry-1902'¶def n = 2¶if (totl > n) { } | 3:5  'totl' is no variable, and a name of the dossier is neither
                dossier 'ferry-1902'¶position(Company, 1902-05-02..1902-05-01) == STAYS | 2:19  This span ends before it begins.
                dossier 'ferry-1902'¶position(Company, 0001-01-01..1902-05-01) == STAYS | 2:19  A position is asked at the end of each day
                dossier 'ferry-1902'¶position(Company, saling, 1902-05-01) == STAYS | 2:19  There is no question of that name in this dossier.
                dossier 'ferry-1902'¶Company | 2:1  'Company' alone says nothing
                dossier 'ferry-1902'¶dossier 'embassy-1871' | 2:1  There is no word 'dossier'
                dossier 'ferry-1902'¶  int x = | 2:10  Unexpected input
                dossier 'ferry-1902'¶def f() {¶  1 / 0¶}¶f() | 3:3  The script stopped here. java.lang.ArithmeticException
                dossier 'ferry-1902'¶unknownMethod(1) | 2:1  The script stopped here. groovy.lang.MissingMethodException
                happened(refusal) | 1:1  A script begins by naming the dossier
                class A {} | 1:1  A script begins by naming the dossier
                """)
        void that_cannot_go_on_says_where_and_why(String script, String message) {
            assertThatExceptionOfType(ErrataException.class)
                    .isThrownBy(() -> TrustedChecks.run(new Source("bad.groovy", script.replace("¶", "\n"))))
                    .withMessageStartingWith("bad.groovy:" + message);
        }
    }

    @Nested
    class A_class {

        private static Object made(String file, String method) throws ReflectiveOperationException {
            try (GroovyClassLoader loader = new GroovyClassLoader(FullGroovyTest.class.getClassLoader())) {
                Class<?> type = loader.parseClass(file, "FerryTest.groovy");
                return type.getMethod(method)
                        .invoke(type.getDeclaredConstructor().newInstance());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static Throwable thrown(String file, String method) {
            Throwable thrown = catchThrowable(() -> made(file, method));
            return thrown instanceof java.lang.reflect.InvocationTargetException e ? e.getTargetException() : thrown;
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dossier 'ferry-1902'\nclass FerryTest {",
                    "package a\nimport org.sicetnon.dsl.groovy.About\n@About('ferry-1902')\nclass FerryTest {"
                })
        void about_a_dossier_asserts_its_bare_statements(String head) throws ReflectiveOperationException {
            String file = head + """

                        void holds() {
                            from(letter) == Pilot
                            (1902-05-01..1902-05-02).each { from(letter) == Pilot }
                            assert from(letter) == Pilot
                            assert (position(Company, 1902-05-02) == STAYS).verdict().kind() == DISPUTED
                        }
                        void disputed() { position(Company, 1902-05-02) == STAYS }
                        void fails() { [1].each { from(letter) == Company && from(letter) == Pilot } }
                        void asserts() { assert from(letter) != Pilot }
                        static boolean ask() { (from(letter) == Pilot).holds() }
                        static days() { [1902-05-01, 1902-05-02] }
                        static all = [Pilot, Company]
                        def who
                        FerryTest(who) { this.who = who }
                        FerryTest() { this(Pilot) }
                        class Inner { boolean ask() { (from(letter) == Pilot).holds() } }
                        boolean inner() { new Inner().ask() && ask() }
                    }
                    """;
            made(file, "holds");
            assertThat(made(file, "inner")).isEqualTo(true);
            assertThat(thrown(file, "disputed"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("FerryTest.groovy:")
                    .hasMessageContaining("This is disputed, and should hold.")
                    .hasMessageContaining("position(Company, 1902-05-02) == STAYS");
            assertThat(thrown(file, "fails"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("and should hold.");
            assertThat(thrown(file, "asserts"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("assert from(letter) != Pilot")
                    .hasMessageContaining("from(letter) != Pilot: fails (");
        }

        @Test
        void about_no_dossier_that_there_is_says_so_when_it_is_asked() {
            assertThat(thrown("dossier 'fery-1902'\nclass FerryTest { void ask() { happened(refusal) } }", "ask"))
                    .isInstanceOf(ErrataException.class)
                    .hasMessageStartingWith("FerryTest.groovy:1:9  There is no dossier 'fery-1902'")
                    .hasMessageContaining("Did you mean ferry-1902?");
        }

        @Test
        void has_the_parts_of_a_report_as_values() throws ReflectiveOperationException {
            String file = """
                    dossier 'ferry-1902'
                    class FerryTest {
                        List ask() {
                            [compare(hart, lowe).comparison().accounts().size(), when(letter).termini().isEmpty(),
                             conflicts(hart).clashes() != null]
                        }
                    }
                    """;
            assertThat(made(file, "ask")).isEqualTo(List.of(2, false, true));
        }
    }
}
