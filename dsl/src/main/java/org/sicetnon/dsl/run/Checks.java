package org.sicetnon.dsl.run;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.dsl.language.Erratum;
import org.sicetnon.dsl.language.Limits;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.language.Span;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.dsl.script.Dossiers;

/**
 * Runs check scripts.
 *
 * <pre>{@code
 * CheckRun run = Checks.run("three lines", """
 *         dossier 'korea-1950'
 *         position(China, 1950-10-12) == NON_INTERVENTION
 *         compare kim, tan
 *         """);
 * run.statements().get(0).verdict().kind();    // HOLDS, FAILS, DISPUTED or UNDETERMINED
 * run.comparisons().get(0).findings();         // data, weightiest first
 * }</pre>
 */
public final class Checks {

    private Checks() {}

    /**
     * Runs a script whose dossier is found by name on the class path.
     *
     * @param name how messages call the script
     * @param text the script
     * @throws ErrataException if the script or its dossier has errata, with all of them
     */
    public static CheckRun run(String name, String text) {
        return run(CheckScript.read(new Source(name, text), Dossiers::named));
    }

    /**
     * Runs a script on a dossier that is at hand, whatever name the script gives it.
     *
     * @param name how messages call the script
     * @param text the script
     * @param dossier the dossier that it is run on
     * @throws ErrataException if the script has errata, with all of them
     */
    public static CheckRun run(String name, String text, Dossier dossier) {
        return run(CheckScript.read(new Source(name, text), asked -> dossier));
    }

    /**
     * Runs a script that stands in a file, in UTF-8.
     *
     * @throws ErrataException if the file cannot be read, or the script or its dossier has errata
     */
    public static CheckRun run(Path file) {
        Source script = source(file);
        return run(script.name(), script.text());
    }

    /**
     * Reads the text of a script from a file in UTF-8; the last name of its path is what messages call it.
     *
     * @throws ErrataException if the file cannot be read
     */
    public static Source source(Path file) {
        return new Source(
                file.getFileName() == null
                        ? file.toString()
                        : file.getFileName().toString(),
                read(file));
    }

    /**
     * Reads the text of a script from a stream in UTF-8, to its end, and does not close it.
     *
     * @param name how messages call the script
     * @throws ErrataException if the stream cannot be read
     */
    public static Source source(String name, InputStream stream) {
        int most = 4 * Limits.STANDARD.characters();
        try {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw unreadable(name, "This is too large for a script.");
            }
            return new Source(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw unreadable(name, "This is not written in UTF-8. Save it as UTF-8?");
        } catch (IOException e) {
            throw unreadable(name, "This cannot be read.");
        }
    }

    private static String read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(file.toString(), file + " is a folder. A script is a file.");
            }
            if (Files.size(file) > 4L * Limits.STANDARD.characters()) {
                throw unreadable(file.toString(), file + " is too large for a script.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unreadable(file.toString(), "There is no script " + file + ".");
        } catch (MalformedInputException e) {
            throw unreadable(file.toString(), file + " is not written in UTF-8. Save it as UTF-8?");
        } catch (IOException e) {
            throw unreadable(file.toString(), file + " cannot be read.");
        }
    }

    private static ErrataException unreadable(String name, String says) {
        return new ErrataException(ImmutableList.of(Erratum.of(new Source(name, ""), new Span(1, 1, 1, 1), says)));
    }

    private static CheckRun run(CheckScript script) {
        return new CheckRun(script.dossier(), script.run());
    }
}
