package org.sicetnon.account;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A dossier that cannot be built, with everything that is wrong with it. It only wraps the {@linkplain Problem data}. */
public final class DossierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an exception of ours is never written out
    private final ImmutableList<Problem> problems;

    DossierException(ImmutableList<Problem> problems) {
        super(problems.stream().map(Problem::says).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** Returns everything that is wrong, in an order that does not depend on the order of input. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
