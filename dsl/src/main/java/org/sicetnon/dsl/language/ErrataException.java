package org.sicetnon.dsl.language;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/** Says that a file, or several, cannot be read as they stand, and lists everything that is wrong with them. */
public final class ErrataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Erratum> errata;

    /**
     * Wraps those errata, each once and in the order of reading.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ErrataException(Collection<Erratum> errata) {
        this(ImmutableList.sortedCopyOf(Erratum.BY_PLACE, ImmutableSet.copyOf(errata)));
    }

    private ErrataException(ImmutableList<Erratum> errata) {
        super(errata.stream().map(Erratum::render).collect(joining("\n\n")));
        checkArgument(!errata.isEmpty(), "An exception about errata needs at least one.");
        this.errata = errata;
    }

    /** Returns what is wrong, in the order of reading. */
    public ImmutableList<Erratum> errata() {
        return errata;
    }
}
