package org.sicetnon.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sicetnon.time.When;

/**
 * A document, testimony or interview that an account cites.
 *
 * @param name the name by which the account's entries know it
 * @param title what it is, in the encoder's words
 * @param dated the date that the account prints for it; it may differ from the date of what it tells
 * @param shelfmarks where it is kept, in the account's order; two may name one document
 */
public record Document(String name, String title, Optional<When> dated, ImmutableList<Shelfmark> shelfmarks) {}
