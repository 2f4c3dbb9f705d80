package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableList;
import groovy.lang.Closure;
import groovy.lang.GroovyObject;
import groovy.lang.MetaObjectProtocol;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.jspecify.annotations.Nullable;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.language.Node;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.Report;

/**
 * What compiled scripts and tests call; no person does.
 *
 * <p>Each method is one thing that a {@link Lowering} puts in the place of what an author wrote. Where no side of it is a
 * {@link Phrase}, it does what Groovy does. Places are lines and columns, such as {@code 3:1-3:44}, several of them with a
 * blank between.
 */
public final class Lowered {

    /** The member of a script in which its statements are written down. */
    static final String NOTES = "sicetnon$notes";

    private Lowered() {}

    /** Returns what a file knows of itself. */
    public static Margin margin(String file, String dossier, String place, String[] text) {
        return new Margin(new Source(file, String.join("", text)), dossier, Places.one(place));
    }

    /** Returns where a script writes its statements down. */
    public static Object notes() {
        return new Notes();
    }

    /** Returns what an undeclared name means: the author's own thing of that name, or the dossier's. */
    public static @Nullable Object name(
            Margin margin, @Nullable Object self, @Nullable Object delegate, String name, String place) {
        Optional<Object> guest = guest(self, delegate);
        if (self instanceof Script script && script.getBinding().hasVariable(name)) {
            return script.getBinding().getVariable(name);
        }
        for (Object owner : Arrays.asList(guest.orElse(null), self)) {
            if (owner != null
                    && (hasProperty(owner, name) || responds(owner, "propertyMissing", new Object[] {name}))) {
                try {
                    return InvokerHelper.getProperty(owner, name);
                } catch (MissingPropertyException none) {
                    // such as a class within another, which only passes on what it is asked
                }
            }
        }
        Optional<Verdict.Kind> kind = Arrays.stream(Verdict.Kind.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
        if (kind.isPresent()) {
            return kind.get();
        }
        return name.equals("dossier")
                ? margin.dossier()
                : new Phrase(margin, new Node.Name(name, Places.one(place)), ImmutableList.of());
    }

    /** Returns a member of what a name means. */
    public static @Nullable Object property(@Nullable Object owner, String name, String place, boolean isSafe) {
        if (owner instanceof Phrase phrase && phrase.node() instanceof Node.Name) {
            return phrase.member(name, Places.one(place));
        }
        return isSafe && owner == null ? null : InvokerHelper.getProperty(owner, name);
    }

    /** Says a word of the language, unless the author has a method of that name. */
    public static @Nullable Object word(
            Margin margin,
            @Nullable Object self,
            @Nullable Object delegate,
            String word,
            String places,
            @Nullable Object[] arguments) {
        Optional<Object> guest = guest(self, delegate);
        if (guest.filter(it -> responds(it, word, arguments)).isPresent()) {
            return InvokerHelper.invokeMethod(guest.get(), word, arguments);
        }
        if (self instanceof Script script && script.getBinding().getVariables().get(word) instanceof Closure<?> own) {
            return own.call(arguments);
        }
        if (self != null && responds(self, word, arguments)) {
            return InvokerHelper.invokeMethod(self, word, arguments);
        }
        return said(margin, Optional.empty(), word, places, arguments);
    }

    /** Says a word of a name, which the language refuses; of anything else it is a method. */
    public static @Nullable Object wordOf(
            Margin margin, @Nullable Object receiver, String word, String places, @Nullable Object[] arguments) {
        return receiver instanceof Phrase phrase && phrase.node() instanceof Node.Name name
                ? said(margin, Optional.of(name), word, places, arguments)
                : InvokerHelper.invokeMethod(receiver, word, arguments);
    }

    private static Phrase said(
            Margin margin, Optional<Node> receiver, String word, String places, @Nullable Object[] arguments) {
        List<Span> at = Places.all(places);
        return joined(
                margin,
                at.subList(2, at.size()),
                arguments,
                nodes -> new Node.Call(receiver, word, at.get(1), nodes, Optional.empty(), at.get(0)));
    }

    /**
     * Compares two things. Two names are compared as names, unless they are a whole line, which then says nothing.
     */
    public static Object compared(
            Margin margin, @Nullable Object left, @Nullable Object right, String sign, boolean isLine, String places) {
        if ((left instanceof Enum<?> && isName(right)) || (isName(left) && right instanceof Enum<?>)) {
            return compared(constant(left), constant(right), sign);
        }
        if (asks(left) || asks(right) || (isLine && (left instanceof Phrase || right instanceof Phrase))) {
            Node.Operator operator = Arrays.stream(Node.Operator.values())
                    .filter(it -> it.sign().equals(sign))
                    .findFirst()
                    .orElseThrow();
            return joined(
                    margin,
                    places,
                    (nodes, at) -> new Node.Comparison(operator, nodes.get(0), nodes.get(1), at),
                    left,
                    right);
        }
        refuseOrder(margin, left, sign, places, 1);
        refuseOrder(margin, right, sign, places, 2);
        return compared(left, right, sign);
    }

    private static void refuseOrder(Margin margin, @Nullable Object value, String sign, String places, int place) {
        if (value instanceof Phrase name && !sign.equals("==") && !sign.equals("!=")) {
            throw margin.refused(
                    Places.all(places).get(place),
                    "'" + name.written() + "' is no variable, and a name of the dossier is neither more nor less.",
                    Optional.empty());
        }
    }

    /** Whether the accounts are to be asked for it. */
    private static boolean asks(@Nullable Object value) {
        return value instanceof Phrase phrase && phrase.asks();
    }

    private static boolean isName(@Nullable Object value) {
        return value instanceof Phrase phrase && phrase.node() instanceof Node.Name;
    }

    /** A constant of Java stands for the name that is written like it: {@code finding.severity() == CONTRADICTION}. */
    private static @Nullable Object constant(@Nullable Object value) {
        return value instanceof Enum<?> constant
                ? constant.name()
                : value instanceof Phrase phrase ? phrase.written() : value;
    }

    private static boolean compared(@Nullable Object left, @Nullable Object right, String sign) {
        return switch (sign) {
            case "==" -> DefaultTypeTransformation.compareEqual(left, right);
            case "!=" -> !DefaultTypeTransformation.compareEqual(left, right);
            case "<" -> ScriptBytecodeAdapter.compareLessThan(left, right);
            case "<=" -> ScriptBytecodeAdapter.compareLessThanEqual(left, right);
            case ">" -> ScriptBytecodeAdapter.compareGreaterThan(left, right);
            default -> ScriptBytecodeAdapter.compareGreaterThanEqual(left, right);
        };
    }

    /** Joins two statements that are to hold together; what is no statement decides as it does in Groovy. */
    public static @Nullable Object both(Margin margin, @Nullable Object left, Closure<?> right, String places) {
        if (!(left instanceof Phrase)) {
            return isTrue(left) ? statementOrTruth(right.call()) : false;
        }
        Object other = right.call();
        if (!(other instanceof Phrase)) {
            return isTrue(other) ? left : false;
        }
        return joined(margin, places, (nodes, at) -> new Node.Both(nodes.get(0), nodes.get(1), at), left, other);
    }

    /** Joins two statements of which one is to hold; what is no statement decides as it does in Groovy. */
    public static @Nullable Object either(Margin margin, @Nullable Object left, Closure<?> right, String places) {
        if (!(left instanceof Phrase)) {
            return isTrue(left) ? true : statementOrTruth(right.call());
        }
        Object other = right.call();
        if (!(other instanceof Phrase)) {
            return isTrue(other) ? true : left;
        }
        return joined(margin, places, (nodes, at) -> new Node.Either(nodes.get(0), nodes.get(1), at), left, other);
    }

    /** Turns a statement about. */
    public static Object not(Margin margin, @Nullable Object statement, String places) {
        if (!(statement instanceof Phrase)) {
            return !isTrue(statement);
        }
        return joined(margin, places, (nodes, at) -> new Node.Not(nodes.get(0), at), statement);
    }

    private static Object statementOrTruth(@Nullable Object value) {
        return value instanceof Phrase phrase ? phrase : isTrue(value);
    }

    private static boolean isTrue(@Nullable Object value) {
        return DefaultTypeTransformation.castToBoolean(value);
    }

    /** Returns the days from one to another, or Groovy's own range. */
    public static Object range(@Nullable Object from, @Nullable Object to, boolean isOpenBefore, boolean isOpenAfter) {
        if (from instanceof LocalDate first && to instanceof LocalDate last) {
            return new Days(first, last, isOpenBefore, isOpenAfter);
        }
        try {
            return ScriptBytecodeAdapter.createRange(from, to, isOpenBefore, isOpenAfter);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("There is no range from " + from + " to " + to + ".", e);
        }
    }

    /** Begins to write down what a script states. */
    public static void begun(Script script) {
        notes(script).taken();
    }

    /**
     * Writes down what a bare line of a script says, and returns its value.
     *
     * @param isSaid whether also a name says something, to be refused; the value of a variable or a method does not
     */
    public static @Nullable Object stated(Object script, @Nullable Object value, boolean isSaid) {
        if (value instanceof Phrase phrase && (isSaid || phrase.asks())) {
            notes(script).add(phrase);
        }
        return value;
    }

    /**
     * Asserts what a bare line of a class states, and returns its value.
     *
     * @param isSaid whether also a name says something, to be refused; the value of a variable or a method does not
     */
    public static @Nullable Object held(@Nullable Object value, boolean isSaid) {
        if (value instanceof Phrase phrase && (isSaid || phrase.asks())) {
            phrase.hold();
        }
        return value;
    }

    /** Returns a closure that does what another does, and whose value is a bare line; anything else as it is. */
    public static @Nullable Object lines(@Nullable Object script, @Nullable Object value) {
        return value instanceof Closure<?> closure ? new LineClosure(closure, script) : value;
    }

    /** Ends a script: prints what it stated, and returns its own value or else what came of it. */
    public static Object ended(Script script, Margin margin, @Nullable Object value) {
        Notes notes = notes(script);
        ImmutableList<CheckScript.Item> items = notes.taken();
        CheckRun run = new CheckRun(margin.dossier(), items);
        if (notes.isPrinted() && !items.isEmpty()) {
            script.print(run.print(Report.Colour.NONE));
        }
        return value == null || value instanceof Phrase || !notes.isPrinted() ? run : value;
    }

    static Margin margin(Class<?> type) {
        return (Margin) InvokerHelper.getProperty(type, Generated.MARGIN);
    }

    static Notes notes(Object script) {
        return (Notes) InvokerHelper.getProperty(script, NOTES);
    }

    /** Makes one phrase of several things; the first place is that of the whole, each other that of one of them. */
    private static Phrase joined(
            Margin margin,
            String places,
            BiFunction<ImmutableList<Node>, Span, Node> join,
            @Nullable Object... values) {
        List<Span> at = Places.all(places);
        return joined(margin, at.subList(1, at.size()), values, nodes -> join.apply(nodes, at.get(0)));
    }

    /** Makes one phrase of several things, each of which was written at its place. */
    private static Phrase joined(
            Margin margin, List<Span> places, @Nullable Object[] values, Function<ImmutableList<Node>, Node> join) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        ImmutableList.Builder<Phrase.Put> puts = ImmutableList.builder();
        for (int i = 0; i < values.length; i++) {
            Span at = places.get(i);
            Object value = values[i];
            Node node = Values.node(value, at)
                    .orElseThrow(() -> margin.refused(
                            at,
                            "The language has no word for this"
                                    + (value == null
                                            ? "; it is null."
                                            : ", a " + value.getClass().getName() + "."),
                            Optional.of("It takes names, dates, texts in quotation marks and whole numbers.")));
            nodes.add(node);
            if (value instanceof Phrase phrase && isWithin(phrase.node().at(), at)) {
                puts.addAll(phrase.puts());
            } else {
                String written = value instanceof Phrase phrase
                        ? phrase.written()
                        : Values.written(node).orElseThrow();
                String text = margin.source().textOf(at);
                boolean isAsWritten = text.equals(written)
                        || (node instanceof Node.Text && text.matches("(?s)['\"].*") && !text.contains("$"));
                if (!isAsWritten) {
                    puts.add(new Phrase.Put(at, written));
                }
            }
        }
        return new Phrase(margin, join.apply(nodes.build()), puts.build());
    }

    private static boolean isWithin(Span inner, Span outer) {
        return Span.BY_PLACE.compare(start(inner), start(outer)) >= 0
                && Span.BY_PLACE.compare(end(inner), end(outer)) <= 0;
    }

    private static Span start(Span span) {
        return new Span(span.line(), span.column(), span.line(), span.column());
    }

    private static Span end(Span span) {
        return new Span(span.endLine(), span.endColumn(), span.endLine(), span.endColumn());
    }

    /** Returns what a closure was lent to, such as a builder, if that is not where it was written. */
    private static Optional<Object> guest(@Nullable Object self, @Nullable Object delegate) {
        Object last = delegate;
        while (last instanceof Closure<?> closure) {
            last = closure.getDelegate();
        }
        return last == null || last == self ? Optional.empty() : Optional.of(last);
    }

    private static boolean hasProperty(Object owner, String name) {
        if (owner instanceof Map<?, ?> map) {
            return map.containsKey(name);
        }
        MetaObjectProtocol of = owner instanceof GroovyObject object
                ? object.getMetaClass()
                : InvokerHelper.getMetaClass(owner instanceof Class<?> type ? type : owner.getClass());
        return of.hasProperty(owner, name) != null;
    }

    private static boolean responds(Object owner, String method, @Nullable Object[] arguments) {
        return !InvokerHelper.getMetaClass(owner)
                .respondsTo(owner, method, arguments)
                .isEmpty();
    }
}
