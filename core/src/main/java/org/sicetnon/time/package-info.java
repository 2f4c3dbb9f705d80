/**
 * When something may have happened, and what follows from it.
 *
 * <p>{@link org.sicetnon.time.Truth} comes first: every question about the past is answered with <em>holds</em>,
 * <em>fails</em> or <em>undetermined</em>, and ignorance never turns into agreement or conflict (rule 1).
 *
 * <p>A {@link org.sicetnon.time.When} is a time by the calendar and clock of some place, as an author prints it: a
 * {@link org.sicetnon.time.DayRange day or range of days} whose ends may be {@link org.sicetnon.time.Bound open or
 * unknown}, a {@link org.sicetnon.time.DayPart part of a day}, a {@link org.sicetnon.time.ClockTime clock time}, a
 * {@link org.sicetnon.time.ClockRange stretch of the clock}, or a time {@link org.sicetnon.time.Relative relative} to
 * something else that the author tells. A {@link org.sicetnon.time.Dating} adds the place, where the author names it,
 * and whether he says "about".
 *
 * <p>Words that no author defines stay words until they are read: {@link org.sicetnon.time.PeriodPart early October},
 * {@link org.sicetnon.time.By by the 11th}, "about the 7th". What they come to, the {@link
 * org.sicetnon.time.Conventions} of a dossier say, or the claim for itself; what rests on one of these {@linkplain
 * org.sicetnon.time.Convention conventions} can be asked, because each can be left out. A source that counts its days by
 * another {@link org.sicetnon.time.Calendar} is printed back {@linkplain org.sicetnon.time.CalendarDate in its own terms}.
 *
 * <p>Only a {@linkplain org.sicetnon.time.Dating#read(Place, Conventions) reading} of a dating at a place is a stretch
 * of real time, an {@link org.sicetnon.time.InstantRange}. That step is kept apart because zones are never printed:
 * the same words may be read at the sender's place or at the receiver's (rule 12). How wide "night" or "about" is,
 * nobody prints either.
 *
 * <p>An {@link org.sicetnon.time.Edtf} is a time as catalogues write it, with digits left out, parts in doubt, seasons,
 * ends that are open or unknown, and sets of dates: all of the Library of Congress's text. {@link
 * org.sicetnon.time.Edtf#days()} leads from it to a range of days; its relations, {@linkplain org.sicetnon.time.Allen
 * Allen's} among them, are settled only where every choice of the days left open agrees.
 *
 * <p>None of these is {@code Comparable}: an uncertain time has no place in a total order.
 */
@NullMarked
package org.sicetnon.time;

import org.jspecify.annotations.NullMarked;
