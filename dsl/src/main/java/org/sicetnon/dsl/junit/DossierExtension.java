package org.sicetnon.dsl.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedFields;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.script.Dossiers;

/** Gives parameters and fields their dossiers. */
final class DossierExtension implements ParameterResolver, TestInstancePostProcessor, BeforeAllCallback {

    private static final Namespace DOSSIERS = Namespace.create(DossierExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(DossierSource.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parameter asks = parameter.getParameter();
        return dossier(
                asks,
                asks.getType(),
                "Parameter " + asks.getName() + " of "
                        + parameter.getDeclaringExecutable().getDeclaringClass().getSimpleName() + "."
                        + parameter.getDeclaringExecutable().getName(),
                context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        fill(context.getRequiredTestClass(), null, field -> Modifier.isStatic(field.getModifiers()), context);
    }

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        fill(test.getClass(), test, field -> !Modifier.isStatic(field.getModifiers()), context);
    }

    private static void fill(Class<?> type, @Nullable Object test, Predicate<Field> which, ExtensionContext context) {
        for (Field field : findAnnotatedFields(type, DossierSource.class, which)) {
            String called = "Field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
            if (Modifier.isFinal(field.getModifiers())) {
                throw new ExtensionConfigurationException(
                        called + " is final, so no dossier can be put into it. Take final away?");
            }
            try {
                field.setAccessible(true);
                field.set(test, dossier(field, field.getType(), called, context));
            } catch (IllegalAccessException e) {
                throw new ExtensionConfigurationException(called + " cannot be set.", e);
            }
        }
    }

    private static Dossier dossier(AnnotatedElement asks, Class<?> type, String called, ExtensionContext context) {
        String name = findAnnotation(asks, DossierSource.class).orElseThrow().value();
        if (type != Dossier.class) {
            throw new ExtensionConfigurationException(called + " asks for dossier " + name + ", but is a "
                    + type.getSimpleName() + ". Declare it as a Dossier?");
        }
        try {
            return context.getRoot().getStore(DOSSIERS).getOrComputeIfAbsent(name, Dossiers::named, Dossier.class);
        } catch (IllegalArgumentException | ErrataException e) {
            throw new ExtensionConfigurationException(called + " asks for dossier " + name + ". " + e.getMessage(), e);
        }
    }
}
