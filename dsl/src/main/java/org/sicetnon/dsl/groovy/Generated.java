package org.sicetnon.dsl.groovy;

import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.callX;
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
    static StaticMethodCallExpression call(String method, Expression... arguments) {
        return callX(LOWERED, method, args(arguments));
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
        FieldNode field = owner.addField(name, modifiers, ClassHelper.make(type), value);
        field.setSynthetic(true);
    }
}
