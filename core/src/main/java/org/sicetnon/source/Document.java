package org.sicetnon.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.agent.Agent;
import org.sicetnon.time.When;

/**
 * A document, testimony or interview that an account cites.
 *
 * @param name the name by which the account's entries know it
 * @param title what it is, in the encoder's words
 * @param dated the date that the account prints for it; it may differ from the date of what it tells
 * @param shelfmarks where it is kept, in the account's order; two may name one document
 * @param author who wrote it, if the account says so and it matters: what a scholar says is no document of its time
 */
public record Document(
        String name, String title, Optional<When> dated, ImmutableList<Shelfmark> shelfmarks, Optional<Agent> author) {

    /** Makes a document whose author is not told. */
    public Document(String name, String title, Optional<When> dated, ImmutableList<Shelfmark> shelfmarks) {
        this(name, title, dated, shelfmarks, Optional.empty());
    }
}
