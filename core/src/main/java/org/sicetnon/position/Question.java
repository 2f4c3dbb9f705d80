package org.sicetnon.position;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sicetnon.time.Truth;

/**
 * A question on which agents take positions, with the answers that could be given.
 *
 * @param name the name by which scripts know it
 * @param asks the question as a sentence
 * @param stances the answers, in the order in which the dossier lists them
 * @param exclusions pairs of answers that exclude each other beyond what their kinds say (two ways to say yes, say)
 */
public record Question(
        String name, String asks, ImmutableList<Stance> stances, ImmutableSet<ImmutableSet<Stance>> exclusions) {

    /** How two stances on one question stand to each other. */
    public enum Relation {
        /** They are one stance. */
        SAME,
        /** They differ, and both could be meant. */
        UNLIKE,
        /** They exclude each other. */
        OPPOSED
    }

    /**
     * Makes a question.
     *
     * @throws IllegalArgumentException if it has no stances, names one twice, or excludes what it does not list
     */
    public Question {
        checkArgument(!stances.isEmpty(), "Question %s lists no stance. Add yes, no and what else was possible?", name);
        checkArgument(
                stances.stream().map(Stance::name).distinct().count() == stances.size(),
                "Question %s lists a stance twice.",
                name);
        for (ImmutableSet<Stance> pair : exclusions) {
            checkArgument(
                    pair.size() == 2 && stances.containsAll(pair),
                    "Question %s excludes %s, but two of its own stances are needed.",
                    name,
                    pair);
        }
    }

    /** Returns a question whose stances exclude each other just as their kinds do. */
    public static Question of(String name, String asks, Stance... stances) {
        return new Question(name, asks, ImmutableList.copyOf(stances), ImmutableSet.of());
    }

    /** Returns the stance of that name, if the question has it. */
    public Optional<Stance> stance(String stanceName) {
        return stances.stream()
                .filter(stance -> stance.name().equals(stanceName))
                .findFirst();
    }

    /** Returns the stance that says the question is undecided, if the question has one. */
    public Optional<Stance> undecided() {
        return stances.stream()
                .filter(stance -> stance.kind() == Stance.Kind.UNDECIDED)
                .findFirst();
    }

    /**
     * Returns how two stances stand to each other, when nothing is known of any condition (rule 6): yes and no exclude
     * each other; conditional, undecided and inclined differ from both.
     */
    public Relation compare(Stance one, Stance other) {
        return compare(one, Truth.UNDETERMINED, other, Truth.UNDETERMINED);
    }

    /**
     * Returns how two stances stand to each other when it is known what became of their conditions (rule 6). A
     * conditional stance whose condition failed opposes a yes; one whose condition was fulfilled opposes a no.
     *
     * @param oneFulfilled whether the condition of {@code one} holds, in its own account; of no weight unless it is
     *     conditional
     * @param otherFulfilled the same for {@code other}
     */
    public Relation compare(Stance one, Truth oneFulfilled, Stance other, Truth otherFulfilled) {
        if (one.equals(other)) {
            return Relation.SAME;
        }
        Truth first = yes(one, oneFulfilled);
        Truth second = yes(other, otherFulfilled);
        boolean opposed = first.and(second.not()).or(first.not().and(second)) == Truth.HOLDS;
        return opposed || exclusions.contains(ImmutableSet.of(one, other)) ? Relation.OPPOSED : Relation.UNLIKE;
    }

    /**
     * Returns how two stances stand to each other that are both said of one time (rule 6): then undecided excludes a
     * decided stance too.
     *
     * @param oneFulfilled as in {@link #compare(Stance, Truth, Stance, Truth)}
     * @param otherFulfilled the same for {@code other}
     */
    public Relation compareAtOneTime(Stance one, Truth oneFulfilled, Stance other, Truth otherFulfilled) {
        boolean undecidedAndDecided = (one.kind() == Stance.Kind.UNDECIDED && other.isDecided())
                || (other.kind() == Stance.Kind.UNDECIDED && one.isDecided());
        return undecidedAndDecided ? Relation.OPPOSED : compare(one, oneFulfilled, other, otherFulfilled);
    }

    private static Truth yes(Stance stance, Truth fulfilled) {
        return switch (stance.kind()) {
            case YES -> Truth.HOLDS;
            case NO -> Truth.FAILS;
            case CONDITIONAL -> fulfilled;
            case UNDECIDED, INCLINATION -> Truth.UNDETERMINED;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
