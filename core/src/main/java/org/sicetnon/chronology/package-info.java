/**
 * What must come before what, and by how much; what then cannot stand together.
 *
 * <p>A {@link org.sicetnon.chronology.Network} holds points in time and {@link org.sicetnon.chronology.Constraint}s: between
 * these two points lies at least so much and at most so much, for this reason. It says whether all of them can hold, gives
 * the {@link org.sicetnon.chronology.Bounds} of each point with the reasons that produce them, the possible {@link
 * org.sicetnon.chronology.Order} of two points, and the minimal {@link org.sicetnon.chronology.Conflicts}, each with what
 * would mend it. A {@link org.sicetnon.chronology.Choice} leaves open which of several sets of constraints holds. None of
 * this knows of a calendar, an author or a claim.
 *
 * <p>A {@link org.sicetnon.chronology.Chronology} makes a network of what accounts say: its {@link
 * org.sicetnon.chronology.Point}s are phases of entries, and each constraint has a {@link org.sicetnon.chronology.Ground}: a
 * claim, an identity of the concordance, or what cannot be otherwise. So a clash names the claims, and the identities, on
 * which it rests. Entries that are the same keep points of their own, tied by that identity; to merge them would be as true
 * and would hide why.
 *
 * <pre>{@code
 * Network<String, String> network = Network.<String, String>empty(naturalOrder(), naturalOrder())
 *         .with(Constraint.exactly("day 0", "arrival", 12, "the harbour book"))
 *         .with(Constraint.exactly("arrival", "audience", 2, "'two days later', n. 14"))
 *         .with(Constraint.atMost("day 0", "audience", 13, "the court diary"));
 * }</pre>
 *
 * <p><b>Why it is cut so.</b> A network never changes, and every network that was ever made keeps its schedule, so that a
 * supposition is a value: nothing has to be undone. Three ways to store it were weighed. Arrays shared by all versions and
 * only ever appended to are the fastest in a straight line, but must be copied where two suppositions leave from one
 * network, which is what suppositions are for. A trie of single elements shares well, but boxes every number and costs a
 * pointer for each. Pages of a kilobyte under a wide radix tree keep numbers primitive and in line, as a sweep over all
 * constraints needs them, share all but a few kilobytes between two versions, and can be handed over by the builder as they
 * stand. Rows link back to the row before them at each of their points, so that a new one touches no old one.
 *
 * <p>Nothing here is quadratic in memory and nothing recurs in depth: a chain may be as long as the account.
 */
@NullMarked
package org.sicetnon.chronology;

import org.jspecify.annotations.NullMarked;
