package org.sicetnon.dsl.groovy;

import groovy.lang.Closure;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A closure that does what another does, and whose value is a bare line of a script, or of a class. */
final class LineClosure extends Closure<Object> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Closure<?> kept;
    private final transient @Nullable Object script;

    LineClosure(Closure<?> kept, @Nullable Object script) {
        super(kept.getOwner(), kept.getThisObject());
        this.kept = kept;
        this.script = script;
        this.parameterTypes = kept.getParameterTypes();
        this.maximumNumberOfParameters = kept.getMaximumNumberOfParameters();
    }

    @Override
    public @Nullable Object call(@Nullable Object... arguments) {
        Object value = kept.call(arguments);
        return script == null ? Lowered.held(value, false) : Lowered.stated(script, value, false);
    }

    /** Called by Groovy where it does not call {@link #call}. */
    public @Nullable Object doCall(@Nullable Object... arguments) {
        return call(arguments);
    }

    @Override
    public void setDelegate(@Nullable Object delegate) {
        kept.setDelegate(delegate);
    }

    @Override
    public @Nullable Object getDelegate() {
        return kept.getDelegate();
    }

    @Override
    public void setResolveStrategy(int strategy) {
        kept.setResolveStrategy(strategy);
    }
}
