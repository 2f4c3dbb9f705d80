package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.script.Dossiers;

class JsonSchemaTest {

    private static final Dossier EMBASSY = Dossiers.named("embassy-1871");
    private static final Schema SCHEMA = schema();

    @Test
    void the_json_of_a_dossier_keeps_to_the_schema() {
        assertThat(errors(Json.of(EMBASSY))).isEmpty();
    }

    @Test
    void the_json_of_a_comparison_keeps_to_the_schema() {
        assertThat(errors(Json.of(Comparison.of(EMBASSY, EMBASSY.accounts()), List.of())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            /dossier, name
            /dossier/world/agents/0, kind
            /dossier/accounts/0, claims
            /dossier/accounts/0/claims/0, locators
            /dossier/accounts/0/claims/0/matter, kind
            /dossier/concordance/0, because
            """)
    void what_lacks_a_key_does_not_keep_to_the_schema(String at, String key) {
        assertThat(errors(changed(root -> ((ObjectNode) root.at(at)).remove(key))))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource(textBlock = """
            '', format, sicetnon-0
            '', more, anything
            /dossier, days, the eleventh
            /dossier/world/agents/0, kind, ghost
            /dossier/accounts/0/claims/0, id, nowhere
            /dossier/accounts/0/claims/0/matter, kind, dream
            /dossier/accounts/0/claims/0/modality, kind, sworn
            /dossier/concordance/0, degree, alike
            """)
    void what_has_another_value_does_not_keep_to_the_schema(String at, String key, String value) {
        assertThat(errors(changed(root -> ((ObjectNode) root.at(at)).put(key, value))))
                .isNotEmpty();
    }

    private static String changed(Consumer<JsonNode> change) {
        try {
            JsonNode root = new ObjectMapper().readTree(Json.of(EMBASSY));
            change.accept(root);
            return root.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Error> errors(String json) {
        try {
            return SCHEMA.validate(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema() {
        try {
            String text = Resources.toString(
                    Resources.getResource(Json.class, "sicetnon-1.schema.json"), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
