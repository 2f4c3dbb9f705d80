package org.sicetnon.dsl.groovy;

import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.callX;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * What Spock has made of a condition before it is lowered: around each part of it stands what writes its value down, and a
 * condition that is one call is taken apart into receiver, name and arguments.
 *
 * <p>Spock is known here by names only, those of 2.4.
 */
final class SpockConditions {

    private static final String RECORDER = "$spock_valueRecorder";

    /** Where the parts of a call stand among the arguments of {@code SpockRuntime.verifyMethodCondition}. */
    private static final int ARGUMENTS = 12;

    private static final int RECORDING = 1;
    private static final int SHARED = 6;
    private static final int METHOD = 7;
    private static final int GIVEN = 8;
    private static final int LAST = 11;

    private SpockConditions() {}

    /** A condition that is one call, taken apart. */
    record Call(MethodCallExpression whole, List<Expression> parts) {

        String method() {
            return written(parts.get(METHOD)) instanceof ConstantExpression name ? String.valueOf(name.getValue()) : "";
        }

        /** Whether it names no receiver. */
        boolean isToNobody() {
            // Within a closure the receiver is what the closure finds, which is written this.find().
            Expression target = written(parts.get(SHARED));
            return isThis(target)
                    || (target instanceof MethodCallExpression found
                            && "find".equals(found.getMethodAsString())
                            && isThis(found.getObjectExpression()));
        }

        private static boolean isThis(Expression expression) {
            return expression instanceof VariableExpression variable && variable.isThisExpression();
        }

        Expression methodName() {
            return parts.get(METHOD);
        }

        List<Expression> arguments() {
            return ((ArrayExpression) parts.get(GIVEN)).getExpressions();
        }

        /** Returns the condition with a value in the place of the call. */
        Expression with(Expression value) {
            Expression shown = parts.get(RECORDING) instanceof MethodCallExpression reset
                            && reset.getObjectExpression() instanceof VariableExpression recorder
                    ? callX(
                            new VariableExpression(recorder.getName()),
                            "record",
                            args(
                                    callX(
                                            new VariableExpression(recorder.getName()),
                                            "startRecordingValue",
                                            args(parts.get(LAST))),
                                    value))
                    : value;
            ArgumentListExpression arguments = new ArgumentListExpression(new ArrayList<>(parts.subList(0, SHARED)));
            arguments.addExpression(shown);
            return callX(whole.getObjectExpression(), "verifyCondition", arguments);
        }
    }

    /** Returns the parts of a condition that is one call. */
    static Optional<Call> parts(MethodCallExpression call) {
        return "verifyMethodCondition".equals(call.getMethodAsString())
                        && call.getArguments() instanceof TupleExpression given
                        && given.getExpressions().size() == ARGUMENTS
                        && given.getExpression(GIVEN) instanceof ArrayExpression
                ? Optional.of(new Call(call, given.getExpressions()))
                : Optional.empty();
    }

    /** Returns what an author wrote, without what writes its value down. */
    static Expression written(Expression expression) {
        return expression instanceof MethodCallExpression call
                        && call.getObjectExpression() instanceof VariableExpression recorder
                        && recorder.getName().startsWith(RECORDER)
                        && "record".equals(call.getMethodAsString())
                        && call.getArguments() instanceof TupleExpression given
                        && given.getExpressions().size() == 2
                ? written(given.getExpression(1))
                : expression;
    }
}
