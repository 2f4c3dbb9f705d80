package org.sicetnon.dsl.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.script.CheckScript;

/** Runs a method once for each statement of a script. */
final class StatementsExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return findAnnotation(context.getElement(), SicEtNonScript.class).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        SicEtNonScript asked =
                findAnnotation(context.getElement(), SicEtNonScript.class).orElseThrow();
        StatedScript script = StatedScript.named(asked.value());
        return script.statements().stream().map(stated -> new OneStatement(stated, script.run(), asked.verdict()));
    }

    /** One run of the method. */
    private record OneStatement(StatedScript.Stated stated, CheckRun run, Verdict.Kind wanted)
            implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return stated.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            BeforeTestExecutionCallback before = context -> stated.expect(wanted);
            return List.of(
                    before,
                    new Given(ImmutableMap.of(
                            CheckScript.Judged.class,
                            stated.judged(),
                            Dossier.class,
                            run.dossier(),
                            CheckRun.class,
                            run)));
        }
    }

    /** Gives the method what it may take. */
    private record Given(ImmutableMap<Class<?>, Object> values) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return values.containsKey(parameter.getParameter().getType())
                    && !parameter.isAnnotated(DossierSource.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(values.get(parameter.getParameter().getType()));
        }
    }
}
