package org.sicetnon.dsl.language;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One thing that an author wrote, with its place; the whole grammar of the language is on this page.
 *
 * <p>A statement {@code position(China, 1950-10-12) == NON_INTERVENTION} is a {@link Comparison} of a {@link Call},
 * whose arguments are a {@link Name} and a {@link DateWord}, with a {@link Name}. Parentheses leave no trace but the
 * shape of the tree.
 */
public sealed interface Node {

    /** Returns where it stands, from its first character to its last. */
    Span at();

    /** Returns what {@code cases} answers for this kind of node. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind of node, so that a new kind is met by everyone who reads trees. */
    interface Cases<R> {
        R name(Name name);

        R member(Member member);

        R text(Text text);

        R whole(Whole whole);

        R date(DateWord date);

        R series(Series series);

        R dateSpan(DateSpan span);

        R call(Call call);

        R comparison(Comparison comparison);

        R both(Both both);

        R either(Either either);

        R not(Not not);

        R block(Block block);
    }

    /** A bare word, such as {@code China} or, alone on its line, {@code asserted}. */
    record Name(String text, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.name(this);
        }
    }

    /**
     * A name that belongs to another, such as {@code kim.jointTelegram}.
     *
     * @param nameAt where the name after the point stands
     */
    record Member(Node owner, String name, Span nameAt, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.member(this);
        }
    }

    /**
     * Words in quotation marks, single, double or three of either.
     *
     * @param value the words without their marks, escapes resolved
     */
    record Text(String value, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** A whole number, such as the number of a footnote or of divisions. */
    record Whole(long value, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whole(this);
        }
    }

    /**
     * A day, or a minute or second of it, such as {@code 1950-10-12} or {@code 1950-10-12T15:30+08:00}.
     *
     * @param text the date as the author wrote it
     * @param time the time of the day, if one is written
     * @param offset how far from Greenwich, if it is written; {@code Z} is Greenwich itself
     */
    record DateWord(String text, LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset, Span at)
            implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.date(this);
        }
    }

    /** Several things in square brackets, in the order written, such as {@code [85, 86]}. */
    record Series(ImmutableList<Node> items, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.series(this);
        }
    }

    /** All days from one to another, both included, such as {@code 1950-10-11..1950-10-13}; their order is not checked. */
    record DateSpan(DateWord from, DateWord to, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dateSpan(this);
        }
    }

    /**
     * A word with what it is about, such as {@code from Stalin, Zhou}, {@code by(Roshchin)} or {@code message reply, {…}}.
     *
     * @param receiver whom it is asked of: {@code kim} in {@code kim.position(China, 1950-10-12)}
     * @param wordAt where the word itself stands
     * @param arguments what follows the word, in the order written, without the block
     * @param block what follows in braces, if anything does
     */
    record Call(
            Optional<Node> receiver,
            String word,
            Span wordAt,
            ImmutableList<Node> arguments,
            Optional<Block> block,
            Span at)
            implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** Two things compared, such as {@code position(China, 1950-10-12) == ACCEPTS}. */
    record Comparison(Operator operator, Node left, Node right, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /** How two things are compared. */
    enum Operator {
        SAME("=="),
        UNLIKE("!="),
        BEFORE("<"),
        AFTER(">"),
        NOT_AFTER("<="),
        NOT_BEFORE(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Returns the sign that an author writes. */
        public String sign() {
            return sign;
        }
    }

    /** Two statements that are to hold together: {@code left && right}. */
    record Both(Node left, Node right, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.both(this);
        }
    }

    /** Two statements of which one is to hold, or both: {@code left || right}. */
    record Either(Node left, Node right, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }
    }

    /** A statement that is to fail: {@code !statement}. */
    record Not(Node statement, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** Statements in braces, in the order written, that say more of the word before them. */
    record Block(ImmutableList<Node> statements, Span at) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.block(this);
        }
    }
}
