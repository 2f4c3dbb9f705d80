package org.sicetnon.dsl.assertj;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.sicetnon.account.Reading;
import org.sicetnon.position.Stance;

/**
 * Assertions about what one account says of a position at a time.
 *
 * <p>{@code assertThat(dossier.timeline("hart", company, sailing).on(day)).is(stays).isStated().restsOn("hart.refusal")}
 */
public class ReadingAssert extends AbstractAssert<ReadingAssert, Reading> {

    /** Begins assertions about a reading. */
    public ReadingAssert(Reading actual) {
        super(actual, ReadingAssert.class);
    }

    /** Fails unless the account has just that stance; one that leaves open which does not have it. */
    public ReadingAssert is(Stance stance) {
        isNotNull();
        if (!actual.stance().equals(Optional.of(stance))) {
            throw failureWithActualExpected(stances(), stance.name(), "%s", says("should be " + stance));
        }
        return this;
    }

    /** Fails unless a claim speaks of that time. */
    public ReadingAssert isStated() {
        return hasBasis(Reading.Basis.STATED, "should be stated");
    }

    /** Fails unless the stance is carried from an earlier claim (rule 7). */
    public ReadingAssert isCarried() {
        return hasBasis(Reading.Basis.CARRIED, "should be carried from an earlier claim");
    }

    /** Fails if the account has a reading. */
    public ReadingAssert isSilent() {
        return hasBasis(Reading.Basis.NONE, "should be none");
    }

    /** Fails unless all these claims are among those that the reading rests on. */
    public ReadingAssert restsOn(String... claims) {
        isNotNull();
        ImmutableList<String> has = Passages.names(actual.claims());
        Stream.of(claims).filter(claim -> !has.contains(claim)).findFirst().ifPresent(claim -> {
            throw failureWithActualExpected(has, ImmutableList.copyOf(claims), "%s", says("should rest on " + claim));
        });
        return this;
    }

    private ReadingAssert hasBasis(Reading.Basis basis, String should) {
        isNotNull();
        if (actual.basis() != basis) {
            throw failureWithActualExpected(actual.basis(), basis, "%s", says(should));
        }
        return this;
    }

    private String stances() {
        return actual.stances().stream().map(Stance::name).collect(Collectors.joining(" or "));
    }

    private String says(String should) {
        String has = actual.isSilent()
                ? "no reading"
                : stances() + ", " + actual.basis().toString().toLowerCase(Locale.ROOT);
        return "In " + actual.account() + " the position of " + actual.agent().called() + " on "
                + actual.question().name() + " " + should + ". It has " + has + ".\n" + Passages.of(actual.claims());
    }
}
