package org.sicetnon.dsl.groovy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.script.Dossiers;

/** What a compiled file knows of itself: its text, for messages, and the dossier that it is about, read when first asked. */
public final class Margin {

    private final Source source;
    private final String name;
    private final Span at;
    private @Nullable Dossier dossier;

    Margin(Source source, String name, Span at) {
        this.source = source;
        this.name = name;
        this.at = at;
    }

    Source source() {
        return source;
    }

    /**
     * Returns the dossier.
     *
     * @throws ErrataException if there is none of that name, at the place where it is named, or it has errata
     */
    synchronized Dossier dossier() {
        if (dossier == null) {
            try {
                dossier = Dossiers.named(name);
            } catch (IllegalArgumentException e) {
                throw refused(at, String.valueOf(e.getMessage()), Optional.empty());
            }
        }
        return dossier;
    }

    /** Puts a dossier that is at hand in the place of the one that is named. */
    synchronized void use(Dossier atHand) {
        this.dossier = atHand;
    }

    ErrataException refused(Span place, String says, Optional<String> hint) {
        Erratum erratum = Erratum.of(source, place, says);
        return new ErrataException(ImmutableList.of(hint.map(erratum::withHint).orElse(erratum)));
    }
}
