package org.sicetnon.dsl.script;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Termini;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Script;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.report.Report;

/**
 * A script of statements about a dossier, read and with every name resolved; nothing has been asked yet.
 *
 * <p>All names that are unknown are found when it is read, before anything runs. When it runs, every statement is
 * evaluated and none stops the others.
 */
public final class CheckScript {

    private final Dossier dossier;
    private final ImmutableList<Supplier<Item>> steps;

    private CheckScript(Dossier dossier, ImmutableList<Supplier<Item>> steps) {
        this.dossier = dossier;
        this.steps = steps;
    }

    /** Returns the words with which a line, or a part of a statement, may begin, first those that tell of what. */
    public static ImmutableList<String> words() {
        return ImmutableList.<String>builder()
                .add("dossier")
                .addAll(CheckBinder.WORDS)
                .build();
    }

    /** What one line of a script comes to. */
    public sealed interface Item {}

    /**
     * A statement and its verdict.
     *
     * @param text the statement as its author wrote it
     * @param at where it stands
     * @param verdict what it comes to
     */
    public record Judged(String text, Span at, Verdict verdict) implements Item {

        /**
         * Says that the verdict is not the one that was wanted, with its place and what each account has.
         *
         * @param script what messages call the script; empty if it has no name
         */
        public String unmet(String script, Verdict.Kind wanted) {
            String should = switch (wanted) {
                case HOLDS -> "should hold";
                case FAILS -> "should fail";
                case DISPUTED -> "should be disputed";
                case UNDETERMINED -> "should be undetermined";
            };
            return said(script, ", and " + should + ".");
        }

        /** Says what the verdict is, with its place, the rest of the sentence, and what each account has. */
        public String said(String script, String rest) {
            String place = script.isEmpty() ? "line " + at.line() : script + ":" + at;
            String is = switch (verdict.kind()) {
                case HOLDS -> "This holds";
                case FAILS -> "This fails";
                case DISPUTED -> "This is disputed";
                case UNDETERMINED -> "This is undetermined";
            };
            return place + "  " + is + rest + "\n" + Report.statement(new Report.Judged(text, verdict));
        }
    }

    /**
     * A comparison of accounts.
     *
     * @param text the line as its author wrote it
     * @param comparison the comparison
     * @param section the one part of the report that the line asks for; empty if it asks for all
     */
    public record Compared(String text, Comparison comparison, Optional<Report.Section> section) implements Item {}

    /**
     * How early and how late an entry was.
     *
     * @param text the line as its author wrote it
     * @param name what the line calls the entry
     * @param termini how early and how late each phase of it was in each account
     */
    public record Bounded(String text, String name, ImmutableList<Termini> termini) implements Item {}

    /**
     * What cannot stand together.
     *
     * @param text the line as its author wrote it
     * @param clashes the minimal conflicts
     */
    public record Clashing(String text, Clashes clashes) implements Item {}

    /** Returns {@link #words()} with those that give a time to compare with, such as {@code early}. */
    public static ImmutableSet<String> vocabulary() {
        return ImmutableSet.<String>builder()
                .addAll(words())
                .addAll(CheckBinder.TIMES)
                .build();
    }

    /**
     * Reads a script and resolves its names in the dossier that it names.
     *
     * @param source the script
     * @param dossiers finds a dossier by its name; its {@link ErrataException} goes through
     * @throws ErrataException if the script or the dossier has errata, with all of them
     */
    public static CheckScript read(Source source, Function<String, Dossier> dossiers) {
        Script script = Script.read(source);
        Optional<Node.Call> opening = opening(script);
        if (opening.isEmpty()) {
            Span at = script.statements().stream().findFirst().map(Node::at).orElse(new Span(1, 1, 1, 1));
            throw new ErrataException(
                    ImmutableList.of(Erratum.of(source, at, "A script begins by naming the dossier that it is about.")
                            .withHint("Put first: dossier 'korea-1950'")));
        }
        return opened(script, opening.get(), dossiers);
    }

    /**
     * Reads what goes on after a script, such as a later cell of a notebook: it may name another dossier in its first
     * line, and is else about the one that was named before.
     *
     * @param source what goes on
     * @param before the dossier that was named before
     * @param dossiers finds a dossier by its name; its {@link ErrataException} goes through
     * @throws ErrataException if it or the dossier that it names has errata, with all of them
     */
    public static CheckScript continued(Source source, Dossier before, Function<String, Dossier> dossiers) {
        Script script = Script.read(source);
        return opening(script)
                .map(call -> opened(script, call, dossiers))
                .orElseGet(() -> bind(script, script.statements(), before));
    }

    /**
     * Answers one line about a dossier.
     *
     * @param source where the line stands
     * @param text the line as its author wrote it
     * @throws ErrataException if the line has errata, with all of them
     */
    public static Item answer(Source source, Node line, String text, Dossier dossier) {
        List<Erratum> errata = new ArrayList<>();
        Optional<Supplier<Item>> step =
                step(new CheckBinder(dossier, new CheckNames(source, dossier, errata)), line, text);
        return step.filter(it -> errata.isEmpty())
                .orElseThrow(() -> sorted(errata))
                .get();
    }

    private static Optional<Node.Call> opening(Script script) {
        return script.statements().stream()
                .findFirst()
                .filter(Node.Call.class::isInstance)
                .map(Node.Call.class::cast)
                .filter(call -> call.word().equals("dossier"));
    }

    private static CheckScript opened(Script script, Node.Call call, Function<String, Dossier> dossiers) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Node.Text name)) {
            throw new ErrataException(
                    ImmutableList.of(Erratum.of(script.source(), call.at(), "A dossier is named by one text.")
                            .withHint("Write: dossier 'korea-1950'")));
        }
        return bind(
                script,
                script.statements().subList(1, script.statements().size()),
                dossier(script.source(), name, dossiers));
    }

    private static Dossier dossier(Source source, Node.Text name, Function<String, Dossier> dossiers) {
        try {
            return dossiers.apply(name.value());
        } catch (IllegalArgumentException e) {
            throw new ErrataException(ImmutableList.of(Erratum.of(source, name.at(), String.valueOf(e.getMessage()))));
        }
    }

    private static CheckScript bind(Script script, List<Node> lines, Dossier dossier) {
        List<Erratum> errata = new ArrayList<>();
        CheckBinder binder = new CheckBinder(dossier, new CheckNames(script.source(), dossier, errata));
        ImmutableList<Supplier<Item>> steps = lines.stream()
                .flatMap(line -> step(binder, line, script.textOf(line.at())).stream())
                .collect(ImmutableList.toImmutableList());
        if (!errata.isEmpty()) {
            throw sorted(errata);
        }
        return new CheckScript(dossier, steps);
    }

    /** Returns what answers a line; nothing if the line has an erratum. */
    private static Optional<Supplier<Item>> step(CheckBinder binder, Node line, String text) {
        Node node = CheckBinder.called(line);
        if (node instanceof Node.Call call && CheckBinder.isComparing(call.word())) {
            Supplier<Comparison> comparison = binder.compared(call);
            return Optional.of(() -> new Compared(text, comparison.get(), CheckBinder.section(call.word())));
        }
        if (node instanceof Node.Call call && call.word().equals("when")) {
            return binder.when(call, text).map(it -> it::get);
        }
        if (node instanceof Node.Call call && call.word().equals("conflicts")) {
            return binder.conflicts(call, text).map(it -> it::get);
        }
        return binder.statement(node)
                .map(it -> () -> new Judged(text, node.at(), it.get().verdict()));
    }

    private static ErrataException sorted(List<Erratum> errata) {
        return new ErrataException(
                errata.stream().sorted(Erratum.BY_PLACE).distinct().collect(ImmutableList.toImmutableList()));
    }

    /** Returns the dossier that the script is about. */
    public Dossier dossier() {
        return dossier;
    }

    /** Evaluates every line, in order. */
    public ImmutableList<Item> run() {
        return steps.stream().map(Supplier::get).collect(ImmutableList.toImmutableList());
    }
}
