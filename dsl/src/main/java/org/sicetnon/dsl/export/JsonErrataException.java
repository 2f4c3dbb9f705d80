package org.sicetnon.dsl.export;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;

/** Says that a JSON text cannot be read as a dossier, and lists what is wrong with it. It only wraps the data. */
public final class JsonErrataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<JsonErratum> errata;

    JsonErrataException(Collection<JsonErratum> errata) {
        super(errata.stream().map(JsonErratum::render).distinct().collect(joining("\n\n")));
        checkArgument(!errata.isEmpty(), "An exception about errata needs at least one.");
        this.errata = ImmutableSet.copyOf(errata).asList();
    }

    /** Returns what is wrong, in the order of the text. */
    public ImmutableList<JsonErratum> errata() {
        return errata;
    }
}
