package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableList;
import groovy.transform.CompilationUnitAware;
import java.util.Optional;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Variable;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.transform.ASTTransformation;
import org.codehaus.groovy.transform.GroovyASTTransformation;
import org.jspecify.annotations.Nullable;
import org.sicetnon.dsl.language.MarkedGroovy;
import org.sicetnon.dsl.language.Marker;

/**
 * Puts the language into Groovy's compiler, for files that have a {@link Marker}; Groovy finds it on the class path.
 *
 * <p>It is made before anything is parsed, so that dates can be read; and it is called once all classes are complete,
 * behind what other libraries make of them, so that a condition of Spock is lowered inside of what Spock has made of it.
 */
@GroovyASTTransformation(phase = CompilePhase.CANONICALIZATION)
public final class Lowering implements ASTTransformation, CompilationUnitAware {

    /** Called by Groovy. */
    public Lowering() {}

    @Override
    public void setCompilationUnit(CompilationUnit unit) {
        CompilerConfiguration configuration = unit.getConfiguration();
        if (configuration == CompilerConfiguration.DEFAULT) {
            configuration = new CompilerConfiguration(configuration);
            unit.setConfiguration(configuration);
        }
        configuration.setPluginFactory(MarkedGroovy.over(configuration.getPluginFactory()));
        unit.addPhaseOperation(
                (CompilationUnit.ISourceUnitOperation) source -> MarkedGroovy.marker(source.getAST())
                        .ifPresent(marker ->
                                source.getAST().getClasses().forEach(type -> new StaticNames(source).visitClass(type))),
                Phases.SEMANTIC_ANALYSIS);
    }

    /** Groovy refuses an undeclared name where there is no instance before it is lowered; a dossier's name is none. */
    private static final class StaticNames extends ClassCodeExpressionTransformer {

        private final SourceUnit source;
        private boolean isForConstructor;

        StaticNames(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public @Nullable Expression transform(@Nullable Expression expression) {
            if (expression instanceof ClosureExpression closure) {
                closure.getCode().visit(this);
                return closure;
            }
            if (expression instanceof VariableExpression name
                    && name.getAccessedVariable() instanceof DynamicVariable
                    && (name.isInStaticContext() || isForConstructor)) {
                return new Undeclared(name);
            }
            if (expression instanceof ConstructorCallExpression call && call.isSpecialCall()) {
                isForConstructor = true;
                Expression transformed = super.transform(call);
                isForConstructor = false;
                return transformed;
            }
            return super.transform(expression);
        }
    }

    /** An undeclared name where there is no instance, whatever another library makes of its scope meanwhile. */
    static final class Undeclared extends VariableExpression {

        Undeclared(VariableExpression name) {
            super(name.getName());
            setSourcePosition(name);
        }

        @Override
        public Variable getAccessedVariable() {
            return this;
        }

        @Override
        public boolean isInStaticContext() {
            return false;
        }
    }

    @Override
    public void visit(ASTNode[] nodes, SourceUnit source) {
        ModuleNode file = (ModuleNode) nodes[0];
        MarkedGroovy.marker(file).ifPresent(marker -> {
            // Of a class within a class the dossier is that of the outermost; each method is met with the class it
            // stands in.
            for (ClassNode type : ImmutableList.copyOf(file.getClasses())) {
                ClassNode outermost = outermost(type);
                Optional<Expression> margin = named(outermost, marker).map(name -> margin(outermost, name, marker));
                new VariableScopeVisitor(source).visitClass(type);
                new LoweringVisitor(source, marker, type, margin).lower();
                new VariableScopeVisitor(source).visitClass(type);
            }
        });
    }

    private static ClassNode outermost(ClassNode type) {
        ClassNode outer = type;
        while (outer.getOuterClass() != null) {
            outer = outer.getOuterClass();
        }
        return outer;
    }

    /** Returns the constant that names the dossier of a class: its own annotation, or else the line of the file. */
    private static Optional<Name> named(ClassNode type, Marker marker) {
        for (AnnotationNode annotation : type.getAnnotations()) {
            Expression value = annotation.getMember("value");
            if (annotation.getClassNode().getName().equals(About.class.getName())
                    && value instanceof ConstantExpression constant) {
                return Optional.of(new Name(String.valueOf(constant.getValue()), Places.written(Placing.span(value))));
            }
        }
        return marker.dossier().map(name -> new Name(name, Places.written(marker.at())));
    }

    /** A dossier's name, and where it stands. */
    private record Name(String dossier, String place) {}

    private static Expression margin(ClassNode outermost, Name name, Marker marker) {
        return Generated.margin(outermost, marker.source(), name.dossier(), name.place());
    }
}
