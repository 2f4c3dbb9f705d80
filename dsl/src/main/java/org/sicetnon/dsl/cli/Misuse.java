package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sicetnon.dsl.language.Names;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in words what is wrong with a call that picocli cannot read. */
final class Misuse {

    private Misuse() {}

    static String words(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String synopsis = "Write: " + synopsis(command);
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(command, unmatched.getUnmatched().get(0), unmatched.isUnknownOption(), synopsis);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            return first.isOption()
                    ? optionName(first) + " needs a word behind it.\nIt takes: " + first.description()[0]
                    : command.qualifiedName() + " lacks its " + first.paramLabel() + ".\n" + synopsis;
        }
        if (e instanceof OverwrittenOptionException twice) {
            return optionName(twice.getOverwritten()) + " stands twice.\nGive it once.";
        }
        return e.getArgSpec() != null && e.getArgSpec().isOption()
                ? optionName(e.getArgSpec()) + " is not written so.\n" + synopsis
                : command.qualifiedName() + " is not called so.\n" + synopsis;
    }

    private static String unmatched(CommandSpec command, String word, boolean isOption, String synopsis) {
        if (isOption) {
            return "There is no option '" + word + "' of " + command.qualifiedName() + "."
                    + didYouMean(word, optionNames(command)).orElse("\n" + synopsis);
        }
        Collection<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? command.qualifiedName() + " has no use for '" + word + "'.\n" + synopsis
                : "There is no command '" + word + "'."
                        + didYouMean(word, commands).orElse("\nThere is " + String.join(", ", commands) + ".");
    }

    private static Optional<String> didYouMean(String word, Collection<String> known) {
        return Names.nearest(word, known).map(near -> "\nDid you mean " + near + "?");
    }

    private static ImmutableList<String> optionNames(CommandSpec command) {
        return command.options().stream().map(OptionSpec::longestName).collect(ImmutableList.toImmutableList());
    }

    private static String optionName(ArgSpec option) {
        return ((OptionSpec) option).longestName();
    }

    /** The names of a command and its places, without options: {@code sicetnon compare DOSSIER [ACCOUNT...]}. */
    private static String synopsis(CommandSpec command) {
        StringBuilder words = new StringBuilder(command.qualifiedName());
        List<String> places = command.positionalParameters().stream()
                .map(place -> place.arity().max() > 1
                        ? "[" + place.paramLabel() + "...]"
                        : place.required() ? place.paramLabel() : "[" + place.paramLabel() + "]")
                .toList();
        places.forEach(place -> words.append(' ').append(place));
        return command.subcommands().isEmpty() ? words.toString() : words + " COMMAND";
    }
}
