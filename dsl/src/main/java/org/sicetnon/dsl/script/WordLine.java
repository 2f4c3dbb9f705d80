package org.sicetnon.dsl.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method as a word of the dossier language: how a line with it is written, and how often it may stand. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WordLine {

    /** Returns a line as an author writes it. */
    String value();

    /** Returns how often the word may stand where it stands. */
    Often often() default Often.AT_MOST_ONCE;

    /** Returns what the word has in common with others of which only one may stand, such as the modality. */
    String oneOf() default "";

    /** How often a word may stand in one entry, or one file. */
    enum Often {
        /** It, or one that shares its {@link WordLine#oneOf()}, must be there. */
        ONCE,
        /** It, or one that shares its {@link WordLine#oneOf()}, may be there. */
        AT_MOST_ONCE,
        /** It may be there, and be there again. */
        ANY_NUMBER
    }
}
