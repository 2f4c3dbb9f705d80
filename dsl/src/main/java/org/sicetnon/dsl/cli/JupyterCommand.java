package org.sicetnon.dsl.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.notebook.Kernel;
import org.sicetnon.dsl.notebook.Kernelspec;
import org.sicetnon.dsl.notebook.Session;
import org.sicetnon.dsl.script.Dossiers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells Jupyter of the kernel, and is the kernel. */
final class JupyterCommand implements Command {

    private static final List<String> ACTIONS = List.of("install", "run");

    @Override
    public CommandSpec spec() {
        return Command.called(
                        "jupyter",
                        "Puts the language into Jupyter's notebooks.",
                        "install tells Jupyter of it, also before Jupyter is there; run is what Jupyter then starts.")
                .addPositional(Command.place("0", "ACTION", "install or run"))
                .addPositional(
                        Command.place("?1", "CONNECTION", "with run, the file in which Jupyter says where it listens"))
                .addOption(Command.flag("--user", "install for this user (the default)"))
                .addOption(Command.option("--prefix", "DIR", "install under DIR/share/jupyter instead"));
    }

    @Override
    public Reply reply(ParseResult given, Terminal terminal) {
        String action = Command.needed(given, 0);
        if (!ACTIONS.contains(action)) {
            throw RefusedException.unknown("sicetnon jupyter does not take '" + action + "'.", action, ACTIONS);
        }
        return action.equals("install") ? installed(given, terminal) : served(given, terminal);
    }

    private static Reply installed(ParseResult given, Terminal terminal) {
        Command.word(given, 1).ifPresent(word -> {
            throw RefusedException.wrongUse(
                    "sicetnon jupyter install has no use for '" + word + "'.",
                    "Write: sicetnon jupyter install [--user | --prefix DIR]");
        });
        if (given.hasMatchedOption("--user") && given.hasMatchedOption("--prefix")) {
            throw RefusedException.wrongUse("--user and --prefix each say where.", "Give one of them.");
        }
        Path data = Command.optional(given, "--prefix")
                .map(prefix -> Shelf.path(prefix).resolve("share").resolve("jupyter"))
                .orElseGet(() -> Kernelspec.dataFolder(
                        terminal.environment(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ""))));
        try {
            Path folder = new Kernelspec(command()).install(data);
            return Reply.of("The kernel \"Sic et Non\" is in " + folder
                    + ".\nIn Jupyter, open a notebook with it, and begin" + " with: dossier 'korea-1950'\n");
        } catch (UncheckedIOException e) {
            throw RefusedException.badInput(String.valueOf(e.getMessage()));
        }
    }

    /** This very program: the Java that runs it, and its class path, wherever Jupyter starts it. */
    private static ImmutableList<String> command() {
        String classPath = Splitter.on(File.pathSeparatorChar)
                .omitEmptyStrings()
                .splitToStream(System.getProperty("java.class.path", ""))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return ImmutableList.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Main.class.getName(),
                "jupyter",
                "run");
    }

    private static Reply served(ParseResult given, Terminal terminal) {
        String file = Command.word(given, 1)
                .orElseThrow(() -> RefusedException.wrongUse(
                        "sicetnon jupyter run lacks its CONNECTION.",
                        "Jupyter names it when it starts the kernel. To have Jupyter do so: sicetnon jupyter install"));
        try {
            Kernel.serve(Shelf.path(file), new Session(JupyterCommand::dossier, Dossiers::known), jupyter(terminal));
        } catch (IllegalArgumentException e) {
            throw RefusedException.badInput(String.valueOf(e.getMessage()));
        }
        return Reply.of("");
    }

    /** The process of Jupyter, which it names to the kernels that it starts; on Windows by something else than its number. */
    private static Optional<ProcessHandle> jupyter(Terminal terminal) {
        return Optional.ofNullable(terminal.environment().get("JPY_PARENT_PID"))
                .filter(it -> File.separatorChar == '/')
                .map(Longs::tryParse)
                .flatMap(ProcessHandle::of);
    }

    /** A dossier as a cell names it: as a call does, but refused as a script refuses it. */
    private static Dossier dossier(String name) {
        try {
            return Shelf.dossier(name);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
