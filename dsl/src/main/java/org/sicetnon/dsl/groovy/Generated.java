package org.sicetnon.dsl.groovy;

import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.classX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.propX;

import com.google.common.base.Splitter;
import java.lang.reflect.Modifier;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ExpressionTransformer;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.sicetnon.dsl.language.Source;

/** What a lowered file is given besides its own code. */
final class Generated {

    /** The member of an outermost class in which its margin is. */
    static final String MARGIN = "sicetnon$margin";

    private static final ClassNode LOWERED = ClassHelper.make(Lowered.class);

    /** A constant of a class file holds 65,535 bytes; a character takes three at most. */
    private static final Splitter CHUNKS = Splitter.fixedLength(20_000);

    private Generated() {}

    /** Returns a call of one of the methods of {@link Lowered}. */
    static Expression call(String method, Expression... arguments) {
        return new Call(method, args(arguments));
    }

    /** A call that Groovy shows as what its author wrote, where it shows the text of an expression. */
    static final class Call extends StaticMethodCallExpression {

        private String text = "";

        Call(String method, Expression arguments) {
            super(LOWERED, method, arguments);
        }

        void showAs(String written) {
            text = written;
        }

        @Override
        public Expression transformExpression(ExpressionTransformer transformer) {
            Call copy = new Call(getMethod(), transformer.transform(getArguments()));
            copy.showAs(text);
            copy.setSourcePosition(this);
            copy.copyNodeMetaData(this);
            return copy;
        }

        @Override
        public String getText() {
            return text.isEmpty() ? super.getText() : text;
        }
    }

    /** Returns what reads the margin of an outermost class, which is made if there is none yet. */
    static Expression margin(ClassNode outermost, Source source, String dossier, String place) {
        if (outermost.getDeclaredField(MARGIN) == null) {
            List<Expression> text = CHUNKS.splitToStream(source.text())
                    .<Expression>map(chunk -> constX(chunk))
                    .toList();
            hidden(
                    outermost,
                    MARGIN,
                    Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
                    Margin.class,
                    call(
                            "margin",
                            constX(source.name()),
                            constX(dossier),
                            constX(place),
                            new ArrayExpression(ClassHelper.STRING_TYPE, text)));
        }
        return propX(classX(outermost), MARGIN);
    }

    /** Gives a script the member in which it writes its statements down. */
    static void notes(ClassNode script) {
        hidden(script, Lowered.NOTES, Modifier.PUBLIC | Modifier.FINAL, Object.class, call("notes"));
    }

    private static void hidden(ClassNode owner, String name, int modifiers, Class<?> type, Expression value) {
        FieldNode field = new FieldNode(name, modifiers, ClassHelper.make(type), owner, value);
        field.setSynthetic(true);
        // Before the author's own, which may need it.
        owner.addFieldFirst(field);
    }
}
