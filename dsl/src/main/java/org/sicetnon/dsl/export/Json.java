package org.sicetnon.dsl.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.Report;

/**
 * Dossiers and comparisons as JSON (RFC 8259), the same on every run.
 *
 * <p>The object has {@code format}, {@code fingerprint} and {@code dossier}: everything that the dossier says, so that
 * it can be read back. The JSON of a comparison also has what is computed of it: {@code times}, {@code positions},
 * {@code days}, {@code commitments}, {@code agreements}, {@code findings}, {@code reconciled}, {@code silences}, {@code
 * statements}, and where a script asks for them {@code when} and {@code conflicts}. The JSON Schema {@code sicetnon-1.schema.json}, beside this class, describes all of it.
 *
 * <pre>{@code
 * String json = Json.of(Comparison.of(dossier, dossier.accounts()), List.of());
 * Json.dossier(json).fingerprint()   // that of dossier
 * }</pre>
 */
public final class Json {

    /** The format that is written and read. */
    static final String FORMAT = "sicetnon-1";

    /** Room for any dossier and what is computed of it: 64 Mi characters, 64 deep. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxDocumentLength(1L << 26)
            .maxNestingDepth(64)
            .maxTokenCount(8_000_000)
            .maxStringLength(1 << 18)
            .maxNameLength(256)
            .maxNumberLength(64)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Returns the JSON of a dossier alone.
     *
     * @throws IllegalArgumentException if it could not be read back: it names a place, or its claim an agent or a
     *     condition, that it does not list; or there is a dot in the name of an account
     */
    public static String of(Dossier dossier) {
        return printed(root(dossier).node());
    }

    /**
     * Returns the JSON of a comparison, with its dossier, and of statements about it.
     *
     * @throws IllegalArgumentException as {@link #of(Dossier)}
     */
    public static String of(Comparison comparison, List<Report.Judged> statements) {
        return printed(new ComparisonWriter(comparison)
                .written(root(comparison.dossier()), statements)
                .node());
    }

    /**
     * Returns the JSON of a comparison, with its dossier, and of all that a script asks beside it: its statements, and what it
     * asks with {@code when} and {@code conflicts}, under these words.
     *
     * @throws IllegalArgumentException as {@link #of(Dossier)}
     */
    public static String ofScript(Comparison comparison, List<CheckScript.Item> asked) {
        TimeWriter times = new TimeWriter(comparison.dossier());
        List<Report.Judged> statements = only(CheckScript.Judged.class, asked).stream()
                .map(it -> new Report.Judged(it.text(), it.verdict()))
                .toList();
        return printed(new ComparisonWriter(comparison)
                .written(root(comparison.dossier()), statements)
                .someEach("when", only(CheckScript.Bounded.class, asked), TimeWriter::when)
                .someEach("conflicts", only(CheckScript.Clashing.class, asked), times::conflicts)
                .node());
    }

    private static <T extends CheckScript.Item> List<T> only(Class<T> kind, List<CheckScript.Item> asked) {
        return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Reads the dossier of a JSON text; what is computed of it is passed over.
     *
     * @throws JsonErrataException if it cannot be read as it stands, with what is wrong
     */
    public static Dossier dossier(String json) {
        return new DossierReader(JsonValue.root(parsed(json))).dossier();
    }

    private static Fields root(Dossier dossier) {
        return new Fields()
                .text("format", FORMAT)
                .text("fingerprint", dossier.fingerprint())
                .value("dossier", new DossierWriter(dossier).written());
    }

    private static String printed(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes could not be written as JSON.", e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            throw refused(e, "This is longer, deeper or has longer words than any dossier.", Optional.empty());
        } catch (JsonProcessingException e) {
            throw e.getOriginalMessage().startsWith("Duplicate")
                    ? refused(e, "A key stands twice in one object.", Optional.of("Leave out one of the two?"))
                    : refused(
                            e,
                            "Here the text is no JSON.",
                            Optional.of(
                                    "Is a comma, a quotation mark or a bracket missing before it, or one too many?"));
        }
    }

    private static JsonErrataException refused(JsonProcessingException e, String says, Optional<String> hint) {
        Optional<JsonLocation> where = Optional.ofNullable(e.getLocation());
        String at = where.map(it -> it.getLineNr() + ":" + it.getColumnNr()).orElse("");
        return new JsonErrataException(ImmutableList.of(new JsonErratum(at, says, hint)));
    }
}
