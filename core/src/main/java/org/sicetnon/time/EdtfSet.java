package org.sicetnon.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several dates: one of them is meant, {@code [1667,1668,1670..1672]}, or each of them, {@code {1960,1961-12}}.
 *
 * <p>Of a run of dates, {@code 1670..1672}, one year of the three is meant in brackets, and the three years without a gap
 * in braces.
 *
 * @param kind whether one or each of the members is meant
 * @param members the members in the order in which they are written, each once
 */
public record EdtfSet(Kind kind, ImmutableList<Member> members) implements Edtf {

    /** What a set means. */
    public enum Kind {
        /** One of the members, nobody says which; in brackets. */
        ONE_OF("[", "]"),
        /** Each of the members; in braces. */
        ALL_OF("{", "}");

        private final String before;
        private final String behind;

        Kind(String before, String behind) {
            this.before = before;
            this.behind = behind;
        }
    }

    /**
     * A date of a set, or a run of dates.
     *
     * @param first the date, or the first of the run; open if the run has no beginning
     * @param last the date once more, or the last of the run; open if the run has no end
     */
    public record Member(EdtfInterval.End first, EdtfInterval.End last) {

        /**
         * Makes a member.
         *
         * @throws IllegalArgumentException if an end is unknown, both are open, or it would end before it begins
         */
        public Member {
            checkArgument(
                    first != EdtfInterval.NoDate.UNKNOWN && last != EdtfInterval.NoDate.UNKNOWN,
                    "A run of dates in a set names its ends or leaves one open, but this one has an unknown end.");
            checkArgument(
                    first instanceof EdtfDate || last instanceof EdtfDate,
                    "A run of dates in a set names one of its ends, but this one has none.");
            checkArgument(
                    !EdtfRelations.endsBeforeItBegins(first, last),
                    "A run of dates ends after it begins, but this one begins in %s and ends in %s. Swap them?",
                    first,
                    last);
        }

        /** Returns a member of one date. */
        public static Member of(EdtfDate date) {
            return new Member(date, date);
        }

        /** Returns whether this is one date and no run. */
        public boolean isSingle() {
            return first.equals(last);
        }

        /** Returns the notation. */
        @Override
        public String toString() {
            if (isSingle()) {
                return first.toString();
            }
            return (first instanceof EdtfDate ? first : "") + ".." + (last instanceof EdtfDate ? last : "");
        }
    }

    /**
     * Makes a set; a member that is named twice is kept once.
     *
     * @throws IllegalArgumentException if it has no members, or one that is open and not at that end of the set
     */
    public EdtfSet {
        checkArgument(!members.isEmpty(), "A set has one member or more, but this one has none.");
        members = ImmutableSet.copyOf(members).asList();
        for (Member member : members) {
            checkArgument(
                    member.first() instanceof EdtfDate || member.equals(members.get(0)),
                    "Only the first member of a set is open at its beginning, but %s is not the first.",
                    member);
            checkArgument(
                    member.last() instanceof EdtfDate || member.equals(members.get(members.size() - 1)),
                    "Only the last member of a set is open at its end, but %s is not the last.",
                    member);
        }
    }

    /** Returns a set of dates. */
    public static EdtfSet of(Kind kind, Collection<EdtfDate> dates) {
        return new EdtfSet(kind, dates.stream().map(Member::of).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public DayRange days() {
        return EdtfRelations.days(this);
    }

    @Override
    public Optional<Precision> precision() {
        return dates().flatMap(date -> date.precision().stream()).min(Precision::compareTo);
    }

    @Override
    public Qualifier qualifier() {
        return dates().map(EdtfDate::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    private Stream<EdtfDate> dates() {
        return members.stream().flatMap(member -> EdtfInterval.dates(member.first(), member.last()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.set(this);
    }

    /** Returns the notation, {@code [1667,1668,1670..1672]}. */
    @Override
    public String toString() {
        return members.stream().map(Member::toString).collect(Collectors.joining(",", kind.before, kind.behind));
    }
}
