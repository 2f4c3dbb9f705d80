package org.sicetnon.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.function.BinaryOperator;

/**
 * A statement about the past, worked out within each account. Operators work within each account in three values; the
 * verdict over all is taken last (rule 2).
 *
 * <pre>{@code
 * Inquiry ask = Inquiry.into(dossier);
 * ask.position(china, day12).is(no).and(ask.position(china, day13).is(yes)).verdict();
 * }</pre>
 *
 * @param outcomes what it comes to in each account asked, in the order of asking
 */
public record Statement(ImmutableList<Outcome> outcomes) {

    /** Returns the negation. In an account that denies what the statement presupposes it is as undetermined as this. */
    public Statement not() {
        return new Statement(outcomes.stream().map(Outcome::not).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the conjunction.
     *
     * @throws IllegalArgumentException if the other was put to other accounts
     */
    public Statement and(Statement that) {
        return joined(that, Outcome::and);
    }

    /**
     * Returns the disjunction.
     *
     * @throws IllegalArgumentException if the other was put to other accounts
     */
    public Statement or(Statement that) {
        return joined(that, Outcome::or);
    }

    /** Returns the verdict over all accounts. */
    public Verdict verdict() {
        return Verdict.over(outcomes);
    }

    private Statement joined(Statement that, BinaryOperator<Outcome> join) {
        checkArgument(
                accounts().equals(that.accounts()),
                "The one part is put to %s, the other to %s. Put both to the same accounts.",
                accounts(),
                that.accounts());
        return new Statement(
                Streams.zip(outcomes.stream(), that.outcomes.stream(), join).collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> accounts() {
        return outcomes.stream().map(Outcome::account).collect(ImmutableList.toImmutableList());
    }
}
