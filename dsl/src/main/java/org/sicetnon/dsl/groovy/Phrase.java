package org.sicetnon.dsl.groovy;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import groovy.lang.GroovyObjectSupport;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sicetnon.check.Clashes;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Outcome;
import org.sicetnon.check.Termini;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.script.CheckScript;

/**
 * Something said in the language, as a value of Groovy: a name such as {@code China} or {@code kim.jointTelegram}, a word with
 * what it is about, or a statement.
 *
 * <pre>{@code
 * def statement = position(China, 1950-10-12) == NON_INTERVENTION
 * statement.verdict().kind()               // HOLDS, FAILS, DISPUTED or UNDETERMINED
 * compare(kim, tan).comparison().findings()
 * }</pre>
 *
 * <p>Nothing is asked before its answer is needed. What is wrong with it is then thrown as an {@link ErrataException}, with its
 * place.
 */
public final class Phrase extends GroovyObjectSupport {

    private final Margin margin;
    private final Node node;
    private final ImmutableList<Put> puts;
    private CheckScript.@Nullable Item item;

    /** A value that is read in place of the variable that an author wrote. */
    record Put(Span at, String text) {}

    Phrase(Margin margin, Node node, ImmutableList<Put> puts) {
        this.margin = margin;
        this.node = node;
        this.puts = puts;
    }

    Node node() {
        return node;
    }

    ImmutableList<Put> puts() {
        return puts;
    }

    /** Returns it as its author wrote it, with the values of variables in their places. */
    String written() {
        if (puts.isEmpty()) {
            return Values.written(node).orElseGet(() -> margin.source().textOf(node.at()));
        }
        StringBuilder text = new StringBuilder();
        Span rest = node.at();
        for (Put put : puts.stream()
                .sorted(Comparator.comparing(Put::at, Span.BY_PLACE))
                .toList()) {
            text.append(margin.source()
                            .textOf(new Span(
                                    rest.line(),
                                    rest.column(),
                                    put.at().line(),
                                    put.at().column())))
                    .append(put.text());
            rest = new Span(put.at().endLine(), put.at().endColumn(), rest.endLine(), rest.endColumn());
        }
        return text.append(margin.source().textOf(rest)).toString();
    }

    /** Returns what it comes to; the answer is kept. */
    synchronized CheckScript.Item item() {
        if (item == null) {
            item = CheckScript.answer(margin.source(), node, written(), margin.dossier());
        }
        return item;
    }

    /**
     * Returns the verdict of a statement over the accounts to which it is put.
     *
     * @throws ErrataException if it is no statement, or has a name that the dossier lacks
     * @throws IllegalStateException if it is a part of the report
     */
    public Verdict verdict() {
        return as(CheckScript.Judged.class, "a statement").verdict();
    }

    /**
     * Returns the comparison of accounts of which {@code compare kim, tan}, or a part of the report, is a print.
     *
     * @throws ErrataException if it has a name that the dossier lacks
     * @throws IllegalStateException if it is something else
     */
    public Comparison comparison() {
        return as(CheckScript.Compared.class, "a comparison").comparison();
    }

    /**
     * Returns how early and how late an entry was in each account: {@code when(talks).termini()}.
     *
     * @throws ErrataException if it has a name that the dossier lacks
     * @throws IllegalStateException if it is something else
     */
    public ImmutableList<Termini> termini() {
        return as(CheckScript.Bounded.class, "a question when something was").termini();
    }

    /**
     * Returns what cannot stand together: {@code conflicts(tan).clashes()}.
     *
     * @throws ErrataException if it has a name that the dossier lacks
     * @throws IllegalStateException if it is something else
     */
    public Clashes clashes() {
        return as(CheckScript.Clashing.class, "a question what cannot stand together")
                .clashes();
    }

    private <T extends CheckScript.Item> T as(Class<T> sort, String called) {
        CheckScript.Item is = item();
        checkState(sort.isInstance(is), "'%s' is not %s.", written(), called);
        return sort.cast(is);
    }

    /**
     * Returns what Groovy takes it for where it wants a yes or a no: true if a statement holds and false if it fails. A
     * name alone and a part of the report are true.
     *
     * @throws AssertionError if it is disputed or undetermined, which is neither, with what each account has
     * @throws ErrataException if it has a name that the dossier lacks
     */
    public boolean asBoolean() {
        if (!asks() && !(node instanceof Node.Name name && name.text().equals("consistent"))) {
            return true;
        }
        if (!(item() instanceof CheckScript.Judged judged)) {
            return true;
        }
        return switch (judged.verdict().kind()) {
            case HOLDS -> true;
            case FAILS -> false;
            case DISPUTED, UNDETERMINED ->
                throw new AssertionError(judged.said(
                        margin.source().name(), ", which is neither a yes nor a no. Ask it holds() or verdict()."));
        };
    }

    /**
     * Returns whether a statement holds (rule 2); not whether it fails, if it does not.
     *
     * @throws ErrataException if it is no statement, or has a name that the dossier lacks
     */
    public boolean holds() {
        return verdict().kind() == Verdict.Kind.HOLDS;
    }

    /**
     * Returns whether a statement fails (rule 2).
     *
     * @throws ErrataException if it is no statement, or has a name that the dossier lacks
     */
    public boolean fails() {
        return verdict().kind() == Verdict.Kind.FAILS;
    }

    /** Whether it is more than a name, so that the accounts are to be asked. */
    boolean asks() {
        return Values.written(node).isEmpty();
    }

    /**
     * Asserts that a statement holds.
     *
     * @throws AssertionError if it does not, with what each account has
     */
    void hold() {
        if (item() instanceof CheckScript.Judged judged && judged.verdict().kind() != Verdict.Kind.HOLDS) {
            throw unmet(judged);
        }
    }

    private AssertionError unmet(CheckScript.Judged judged) {
        return new AssertionError(judged.unmet(margin.source().name(), Verdict.Kind.HOLDS));
    }

    /** Returns the part of that name of an account, {@code kim.jointTelegram}; of anything else, what Groovy returns. */
    @Override
    public Object getProperty(String name) {
        return node instanceof Node.Name && !name.equals("class") && !name.equals("metaClass")
                ? member(name, node.at())
                : super.getProperty(name);
    }

    Phrase member(String name, Span at) {
        return new Phrase(margin, new Node.Member(node, name, at, node.at().to(at)), ImmutableList.of());
    }

    /** Two are equal if they are written alike and are about one file's dossier. */
    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof Phrase phrase
                && margin == phrase.margin
                && written().equals(phrase.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    /** Returns it as written and, of a statement, its verdict and what it comes to in each account. */
    @Override
    public String toString() {
        if (Values.written(node).isPresent()) {
            return written();
        }
        try {
            return item() instanceof CheckScript.Judged judged
                    ? written() + ": " + judged.verdict().kind()
                            + judged.verdict().outcomes().stream()
                                    .map(Phrase::shown)
                                    .collect(Collectors.joining(", ", " (", ")"))
                    : written();
        } catch (ErrataException unanswered) {
            return written();
        }
    }

    private static String shown(Outcome outcome) {
        return outcome.account() + " "
                + (outcome.standing() == Outcome.Standing.COUNTS
                        ? outcome.truth().name().toLowerCase(Locale.ROOT)
                        : "not counted");
    }
}
