package org.sicetnon.dsl.groovy;

import static java.util.Objects.requireNonNull;
import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.block;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.nullX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.returnS;
import static org.codehaus.groovy.ast.tools.GeneralUtils.stmt;
import static org.codehaus.groovy.ast.tools.GeneralUtils.varX;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;
import org.sicetnon.dsl.language.Marker;
import org.sicetnon.dsl.language.Names;
import org.sicetnon.dsl.script.CheckScript;

/**
 * Puts calls of {@link Lowered} where a class of a marked file has a date, an undeclared name, a word of the language, or an
 * operator that may join statements.
 */
final class LoweringVisitor extends ClassCodeExpressionTransformer {

    /** Each stands in Groovy for a sign of the language. */
    private static final ImmutableMap<Integer, String> SIGNS = ImmutableMap.of(
            Types.COMPARE_EQUAL, "==",
            Types.COMPARE_NOT_EQUAL, "!=",
            Types.COMPARE_LESS_THAN, "<",
            Types.COMPARE_LESS_THAN_EQUAL, "<=",
            Types.COMPARE_GREATER_THAN, ">",
            Types.COMPARE_GREATER_THAN_EQUAL, ">=");

    private static final ImmutableSet<String> WORDS = CheckScript.vocabulary();

    /** What every closure has, declared or not. */
    private static final ImmutableSet<String> OF_CLOSURES = ImmutableSet.of("it", "owner", "delegate", "thisObject");

    private final SourceUnit unit;
    private final Placing placing;
    private final ClassNode type;
    private final Expression margin;
    private final boolean isAboutADossier;

    /** The lines whose value is the value of what they stand in. */
    private final Set<Statement> values = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The closures whose value is asked for. */
    private final Set<Expression> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The bare line that is being lowered. */
    private @Nullable Expression line;

    private int closures;
    private boolean isStatic;
    private boolean isRun;

    /**
     * Lowers a class.
     *
     * @param margin what reads the margin of its file; of a class that is about no dossier, nothing but dates is lowered
     */
    LoweringVisitor(SourceUnit unit, Marker marker, ClassNode type, Optional<Expression> margin) {
        this.unit = unit;
        this.placing = new Placing(marker.source());
        this.type = type;
        this.margin = margin.orElse(nullX());
        this.isAboutADossier = margin.isPresent();
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return unit;
    }

    void lower() {
        if (type.isScript() && isAboutADossier) {
            Generated.notes(type);
        }
        type.visitContents(this);
        type.getObjectInitializerStatements().forEach(it -> it.visit(this));
    }

    // ---- methods and closures

    @Override
    protected void visitConstructorOrMethod(MethodNode method, boolean isConstructor) {
        if (method.isSynthetic() || method.getCode() == null) {
            return;
        }
        isStatic = method.isStatic();
        isRun = isAboutADossier
                && type.isScript()
                && method.getName().equals("run")
                && method.getParameters().length == 0;
        if (!isRun && !method.isVoidMethod() && !isConstructor) {
            valueOf(method.getCode());
        }
        super.visitConstructorOrMethod(method, isConstructor);
        if (isRun) {
            method.setCode(begunAndEnded(method.getCode()));
        }
        isStatic = false;
        isRun = false;
    }

    /** A script begins to write down its statements, and at its end has them printed. */
    private Statement begunAndEnded(Statement code) {
        BlockStatement whole = block(stmt(Generated.call("begun", varX("this"))), returning(code));
        if (!(last(code) instanceof ReturnStatement)) {
            whole.addStatement(returnS(ended(nullX())));
        }
        return whole;
    }

    private static @Nullable Statement last(Statement code) {
        return code instanceof BlockStatement lines && !lines.isEmpty()
                ? lines.getStatements().get(lines.getStatements().size() - 1)
                : null;
    }

    /** Makes the value of the last line that is run the value of the script, as Groovy does. */
    private Statement returning(Statement code) {
        if (code instanceof BlockStatement lines && !lines.isEmpty()) {
            List<Statement> all = lines.getStatements();
            all.set(all.size() - 1, returning(all.get(all.size() - 1)));
        } else if (code instanceof IfStatement either) {
            either.setIfBlock(returning(either.getIfBlock()));
            either.setElseBlock(returning(either.getElseBlock()));
        } else if (code instanceof TryCatchStatement attempt) {
            attempt.setTryStatement(returning(attempt.getTryStatement()));
            for (CatchStatement otherwise : attempt.getCatchStatements()) {
                otherwise.setCode(returning(otherwise.getCode()));
            }
        } else if (code instanceof ExpressionStatement line) {
            Statement end = returnS(ended(line.getExpression()));
            end.setSourcePosition(line);
            return end;
        }
        return code;
    }

    private Expression ended(Expression value) {
        return Generated.call("ended", varX("this"), margin, value);
    }

    @Override
    public void visitReturnStatement(ReturnStatement line) {
        super.visitReturnStatement(line);
        if (isRun && closures == 0) {
            line.setExpression(ended(line.getExpression()));
        }
    }

    /** Notes the lines of which one is the last to be run. */
    private void valueOf(@Nullable Statement code) {
        if (code instanceof BlockStatement lines && !lines.isEmpty()) {
            valueOf(lines.getStatements().get(lines.getStatements().size() - 1));
        } else if (code instanceof IfStatement either) {
            valueOf(either.getIfBlock());
            valueOf(either.getElseBlock());
        } else if (code instanceof TryCatchStatement attempt) {
            valueOf(attempt.getTryStatement());
            for (CatchStatement otherwise : attempt.getCatchStatements()) {
                valueOf(otherwise.getCode());
            }
        } else if (code instanceof SwitchStatement choice) {
            choice.getCaseStatements().forEach(it -> valueOf(it.getCode()));
            valueOf(choice.getDefaultStatement());
        } else if (code instanceof ExpressionStatement) {
            values.add(code);
        }
    }

    @Override
    public void visitField(FieldNode field) {
        if (field.getInitialExpression() instanceof ClosureExpression kept) {
            asked.add(kept);
        }
        super.visitField(field);
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        closures++;
        super.visitClosureExpression(closure);
        closures--;
    }

    // ---- bare lines

    @Override
    public void visitExpressionStatement(ExpressionStatement line) {
        boolean isStating = !values.contains(line) && mayState(line.getExpression());
        this.line = isStating ? line.getExpression() : null;
        // A name as a whole line is something said; as the value of a variable or a method it is not.
        Expression isSaid = constX(
                !(line.getExpression() instanceof MethodCallExpression)
                        && !(line.getExpression() instanceof VariableExpression && !isName(line.getExpression())),
                true);
        Expression lowered = transformed(line.getExpression());
        if (isStating && type.isScript()) {
            if (isStatic) {
                addError(
                        "A statement in a static method has no script to be written down in. Make the method an ordinary"
                                + " one.",
                        line);
            }
            line.setExpression(Generated.call("stated", varX("this"), lowered, isSaid));
        } else {
            line.setExpression(isStating ? Generated.call("held", lowered, isSaid) : lowered);
        }
    }

    /** Whether a bare line can be a statement of the language; an assignment or a call of another's method is none. */
    private boolean mayState(Expression line) {
        if (!isAboutADossier) {
            return false;
        }
        if (line instanceof BinaryExpression binary) {
            int sign = binary.getOperation().getType();
            return SIGNS.containsKey(sign) || sign == Types.LOGICAL_AND || sign == Types.LOGICAL_OR;
        }
        return line instanceof NotExpression
                || line instanceof VariableExpression
                || (line instanceof PropertyExpression property && isName(property.getObjectExpression()))
                || (line instanceof MethodCallExpression call
                        && (isToNobody(call) || isName(call.getObjectExpression()) || isKept(call)));
    }

    /** Whether it calls a variable that holds a closure, as {@code held(day)} does. */
    private static boolean isKept(MethodCallExpression call) {
        return "call".equals(call.getMethodAsString())
                && call.getObjectExpression() instanceof VariableExpression variable
                && !variable.isThisExpression()
                && !variable.isSuperExpression();
    }

    // ---- expressions

    @Override
    public @Nullable Expression transform(@Nullable Expression expression) {
        if (expression == null) {
            return null;
        }
        String text = expression.getText();
        Expression lowered = lowered(expression);
        if (lowered instanceof Generated.Call call) {
            call.showAs(text);
        }
        if (lowered != expression) {
            lowered.setSourcePosition(expression);
        }
        return lowered;
    }

    private Expression lowered(Expression expression) {
        if (expression instanceof VariableExpression variable) {
            return name(variable);
        }
        if (expression instanceof ClosureExpression closure) {
            if (asked.contains(closure)) {
                valueOf(closure.getCode());
            }
            visitClosureExpression(closure);
            return closure;
        }
        if (expression instanceof DeclarationExpression declaration) {
            asked.add(kept(declaration.getRightExpression()));
            declaration.setRightExpression(transformed(declaration.getRightExpression()));
            return declaration;
        }
        if (expression instanceof BinaryExpression binary) {
            return binary(binary);
        }
        if (expression instanceof NotExpression not && isAboutADossier) {
            return Generated.call(
                    "not",
                    margin,
                    transformed(not.getExpression()),
                    constX(placing.written(not) + " " + placing.written(not.getExpression())));
        }
        if (expression instanceof NotExpression not) {
            return new NotExpression(transformed(not.getExpression()));
        }
        if (expression instanceof BooleanExpression condition) {
            return condition(condition);
        }
        if (expression instanceof ElvisOperatorExpression elvis) {
            Expression first = transformed(elvis.getTrueExpression());
            return new ElvisOperatorExpression(first, transformed(elvis.getFalseExpression()));
        }
        if (expression instanceof TernaryExpression choice) {
            return new TernaryExpression(
                    condition(choice.getBooleanExpression()),
                    transformed(choice.getTrueExpression()),
                    transformed(choice.getFalseExpression()));
        }
        if (expression instanceof PostfixExpression || expression instanceof PrefixExpression) {
            return expression;
        }
        if (expression instanceof AttributeExpression) {
            return expression.transformExpression(this);
        }
        if (expression instanceof PropertyExpression property && isName(property.getObjectExpression())) {
            return member(property);
        }
        if (expression instanceof RangeExpression range) {
            return Generated.call(
                    "range",
                    transformed(range.getFrom()),
                    transformed(range.getTo()),
                    constX(range.isExclusiveLeft(), true),
                    constX(range.isExclusiveRight(), true));
        }
        if (expression instanceof MethodCallExpression call) {
            return call(call);
        }
        if (expression instanceof ConstructorCallExpression call && call.isSpecialCall()) {
            // Before it there is no instance.
            boolean was = isStatic;
            isStatic = true;
            Expression transformed = call.transformExpression(this);
            isStatic = was;
            return transformed;
        }
        return expression.transformExpression(this);
    }

    private Expression transformed(Expression expression) {
        return requireNonNull(transform(expression));
    }

    private BooleanExpression condition(BooleanExpression condition) {
        Expression inner =
                condition instanceof NotExpression ? transformed(condition) : transformed(condition.getExpression());
        BooleanExpression lowered = inner instanceof BooleanExpression same ? same : new BooleanExpression(inner);
        lowered.setSourcePosition(condition);
        return lowered;
    }

    private boolean isName(Expression expression) {
        return isAboutADossier
                && (expression instanceof Lowering.Undeclared
                        || (expression instanceof VariableExpression variable
                                && variable.getAccessedVariable() instanceof DynamicVariable));
    }

    private Expression name(VariableExpression variable) {
        String name = variable.getName();
        return !isName(variable) || OF_CLOSURES.contains(name)
                ? variable
                : Generated.call("name", margin, self(), delegate(), constX(name), constX(placing.written(variable)));
    }

    private Expression member(PropertyExpression property) {
        String name = property.getPropertyAsString();
        if (name == null || property.isSpreadSafe()) {
            return property.transformExpression(this);
        }
        return Generated.call(
                "property",
                transformed(property.getObjectExpression()),
                constX(name),
                constX(placing.written(property.getProperty())),
                constX(property.isSafe(), true));
    }

    private Expression binary(BinaryExpression binary) {
        int sign = binary.getOperation().getType();
        Expression left = binary.getLeftExpression();
        Expression right = binary.getRightExpression();
        String places = placing.written(binary) + " " + placing.written(left) + " " + placing.written(right);
        String comparing = SIGNS.get(sign);
        if (comparing != null && isAboutADossier) {
            return Generated.call(
                    "compared",
                    margin,
                    transformed(left),
                    transformed(right),
                    constX(comparing),
                    constX(binary == line, true),
                    constX(places));
        }
        if ((sign == Types.LOGICAL_AND || sign == Types.LOGICAL_OR) && isAboutADossier) {
            closures++;
            Expression later = transformed(right);
            closures--;
            ClosureExpression closure = new ClosureExpression(null, block(returnS(later)));
            closure.setVariableScope(new VariableScope());
            closure.setSourcePosition(right);
            return Generated.call(
                    sign == Types.LOGICAL_AND ? "both" : "either", margin, transformed(left), closure, constX(places));
        }
        if (Types.ofType(sign, Types.ASSIGNMENT_OPERATOR)) {
            // What is assigned to keeps its name, whosever it is.
            asked.add(kept(right));
            binary.setRightExpression(transformed(right));
            if (!(left instanceof VariableExpression || left instanceof TupleExpression)) {
                binary.setLeftExpression(left.transformExpression(this));
            }
            return binary;
        }
        return binary.transformExpression(this);
    }

    // ---- words

    private Expression call(MethodCallExpression call) {
        String word = SpockConditions.written(call.getMethod()) instanceof ConstantExpression constant
                ? String.valueOf(constant.getValue())
                : "";
        if (ClosureUses.ASKING.contains(word)) {
            arguments(call).stream().map(SpockConditions::written).forEach(asked::add);
        }
        SpockConditions.parts(call)
                .filter(it -> ClosureUses.ASKING.contains(it.method()))
                .ifPresent(it ->
                        it.arguments().stream().map(SpockConditions::written).forEach(asked::add));
        if (ClosureUses.DOING.contains(word) && isAboutADossier && !isStatic) {
            return doing(call);
        }
        Optional<SpockConditions.Call> condition = SpockConditions.parts(call)
                .filter(it -> isAboutADossier && it.isToNobody() && isSaid(it.method(), it.arguments()));
        if (condition.isPresent()) {
            SpockConditions.Call said = condition.get();
            return said.with(
                    word(said.methodName(), places(call, said.methodName(), said.arguments()), said.arguments()));
        }
        boolean isWord = isAboutADossier
                && !word.isEmpty()
                && !call.isSafe()
                && !call.isSpreadSafe()
                && isPlain(arguments(call));
        if (isWord && isToNobody(call) && isSaid(word, arguments(call))) {
            return word(call.getMethod(), places(call, call.getMethod(), arguments(call)), arguments(call));
        }
        if (isWord && isName(call.getObjectExpression()) && WORDS.contains(word)) {
            return Generated.call(
                    "wordOf",
                    margin,
                    transformed(call.getObjectExpression()),
                    transformed(call.getMethod()),
                    constX(places(call, call.getMethod(), arguments(call))),
                    all(arguments(call)));
        }
        return call.transformExpression(this);
    }

    /** Also a misspelt word, so that it is met with the language's own message. */
    private static boolean isOfTheLanguage(String word) {
        return WORDS.contains(word) || Names.nearest(word, WORDS).isPresent();
    }

    private boolean isOwn(String method) {
        for (ClassNode at = type; at != null; at = at.getOuterClass()) {
            if (!at.getMethods(method).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Expression> arguments(MethodCallExpression call) {
        return call.getArguments() instanceof TupleExpression tuple
                ? tuple.getExpressions()
                : List.of(call.getArguments());
    }

    private static boolean isPlain(List<Expression> arguments) {
        return arguments.stream()
                .noneMatch(it -> it instanceof ClosureExpression
                        || it instanceof SpreadExpression
                        || it instanceof MapExpression
                        || it instanceof MapEntryExpression);
    }

    /** Whether a call names no receiver. What another library has rewritten may say so of a call that does. */
    private static boolean isToNobody(MethodCallExpression call) {
        return call.isImplicitThis()
                && SpockConditions.written(call.getObjectExpression()) instanceof VariableExpression receiver
                && receiver.isThisExpression();
    }

    /** Returns the closure that is kept in {@code { … }.memoize()} and the like. */
    private static Expression kept(Expression value) {
        return value instanceof MethodCallExpression call && ClosureUses.KEEPING.contains(call.getMethodAsString())
                ? kept(call.getObjectExpression())
                : value;
    }

    /** A closure that was kept hands its value on; where it is called for what it does, that value is a line. */
    private Expression doing(MethodCallExpression call) {
        List<Expression> arguments = arguments(call).stream()
                .map(it -> it instanceof VariableExpression || it instanceof MethodPointerExpression
                        ? Generated.call("lines", type.isScript() ? varX("this") : nullX(), transformed(it))
                        : transformed(it))
                .toList();
        MethodCallExpression lowered = new MethodCallExpression(
                transformed(call.getObjectExpression()), transformed(call.getMethod()), args(arguments));
        lowered.setImplicitThis(call.isImplicitThis());
        lowered.setSafe(call.isSafe());
        lowered.setSpreadSafe(call.isSpreadSafe());
        lowered.setGenericsTypes(call.getGenericsTypes());
        return lowered;
    }

    private boolean isSaid(String word, List<Expression> arguments) {
        return isOfTheLanguage(word) && !isOwn(word) && isPlain(arguments);
    }

    private Expression word(Expression word, String places, List<Expression> arguments) {
        return Generated.call("word", margin, self(), delegate(), transformed(word), constX(places), all(arguments));
    }

    private String places(Expression whole, Expression word, List<Expression> arguments) {
        return Stream.concat(Stream.of(whole, word), arguments.stream())
                .map(placing::written)
                .collect(Collectors.joining(" "));
    }

    private Expression all(List<Expression> arguments) {
        return new ArrayExpression(
                ClassHelper.OBJECT_TYPE,
                arguments.stream().map(this::transformed).toList());
    }

    /** What an author's own names are looked for in; nothing where there is no instance. */
    private Expression self() {
        return isStatic ? nullX() : varX("this");
    }

    /** What the closure was lent to in which this stands. */
    private Expression delegate() {
        if (closures == 0) {
            return nullX();
        }
        VariableExpression delegate = new VariableExpression("delegate");
        delegate.setAccessedVariable(new DynamicVariable("delegate", isStatic));
        return delegate;
    }

    // ---- conditions, which Groovy wants as such

    @Override
    public void visitAssertStatement(AssertStatement line) {
        line.setBooleanExpression(condition(line.getBooleanExpression()));
        line.setMessageExpression(transform(line.getMessageExpression()));
    }

    @Override
    public void visitIfElse(IfStatement line) {
        line.setBooleanExpression(condition(line.getBooleanExpression()));
        line.getIfBlock().visit(this);
        line.getElseBlock().visit(this);
    }

    @Override
    public void visitWhileLoop(WhileStatement line) {
        line.setBooleanExpression(condition(line.getBooleanExpression()));
        line.getLoopBlock().visit(this);
    }

    @Override
    public void visitDoWhileLoop(DoWhileStatement line) {
        line.getLoopBlock().visit(this);
        line.setBooleanExpression(condition(line.getBooleanExpression()));
    }
}
