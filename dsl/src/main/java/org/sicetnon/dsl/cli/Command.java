package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** One command: what may stand in its call, and what it replies. */
interface Command {

    /** Describes the call, without what all commands share. */
    CommandSpec spec();

    /**
     * Does what is asked.
     *
     * @throws RefusedException if it cannot
     */
    Reply reply(ParseResult given, Terminal terminal);

    /** Begins the description of a call. */
    static CommandSpec called(String name, String does, String... more) {
        CommandSpec spec = Program.spec(name);
        spec.usageMessage()
                .description(ImmutableList.<String>builder()
                        .add(does)
                        .addAll(Arrays.asList(more))
                        .build()
                        .toArray(new String[0]));
        return spec;
    }

    /** A place of the call, by its number from 0; a question mark before it says that the call may end before it. */
    static PositionalParamSpec place(String index, String label, String says) {
        boolean isOptional = index.startsWith("?");
        boolean isMany = index.endsWith("*");
        PositionalParamSpec.Builder place = PositionalParamSpec.builder()
                .index(isOptional ? index.substring(1) : index)
                .paramLabel(label)
                .description(says)
                .arity(isMany ? "0..*" : isOptional ? "0..1" : "1")
                .required(!isOptional);
        return isMany
                ? place.type(List.class).auxiliaryTypes(String.class).build()
                : place.type(String.class).build();
    }

    /** An option that is followed by a word. */
    static OptionSpec option(String name, String label, String says) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(says)
                .arity("1")
                .type(String.class)
                .build();
    }

    /** An option that stands alone. */
    static OptionSpec flag(String name, String says) {
        return OptionSpec.builder(name)
                .description(says)
                .arity("0")
                .type(boolean.class)
                .build();
    }

    static OptionSpec colour() {
        return option("--color", "WHEN", "auto (the default: on a terminal, unless NO_COLOR is set), always or never");
    }

    static OptionSpec failAt() {
        return option(
                "--fail-at",
                "SEVERITY",
                "exit with 1 if a comparison has a finding that weighs so much or more: contradiction, tension,"
                        + " difference or note");
    }

    /** Returns the word at that place of the call; empty if the call ends before it. */
    static Optional<String> word(ParseResult given, int index) {
        return Optional.ofNullable(given.matchedPositionalValue(index, null));
    }

    /** Returns the word at a place that every call has. */
    static String needed(ParseResult given, int index) {
        return word(given, index).orElseThrow();
    }

    static Optional<String> optional(ParseResult given, String option) {
        return Optional.ofNullable(given.matchedOptionValue(option, null));
    }

    /**
     * Returns which of a few words stands behind an option, as the constant that it names; empty if the option is not given.
     *
     * @throws RefusedException if it is another word
     */
    static <E extends Enum<E>> Optional<E> choice(ParseResult given, String option, List<E> known) {
        return optional(given, option)
                .map(word -> known.stream()
                        .filter(it -> spelt(it).equals(word))
                        .findFirst()
                        .orElseThrow(() -> RefusedException.unknown(
                                option + " does not take '" + word + "'.",
                                word,
                                known.stream().map(Command::spelt).toList())));
    }

    private static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The forms in which a command gives its result. */
    enum Format {
        TEXT,
        JSON,
        JUNIT
    }

    /** When words are coloured. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    static Report.Colour colour(ParseResult given, Terminal terminal) {
        return switch (choice(given, "--color", List.of(When.values())).orElse(When.AUTO)) {
            case AUTO -> terminal.colour();
            case ALWAYS -> Report.Colour.ANSI;
            case NEVER -> Report.Colour.NONE;
        };
    }

    /** Returns the severity from which on a finding makes the call fail; empty if none does. */
    static Optional<Finding.Severity> failAt(ParseResult given) {
        return choice(given, "--fail-at", List.of(Finding.Severity.values()));
    }

    /** Returns the findings of that severity or a graver one, those that hang under another included. */
    static ImmutableList<Finding> from(Finding.Severity severity, Comparison comparison) {
        return comparison.findings().stream()
                .flatMap(Command::withThoseUnder)
                .filter(finding -> finding.severity().compareTo(severity) <= 0)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> withThoseUnder(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.under().stream().flatMap(Command::withThoseUnder));
    }
}
