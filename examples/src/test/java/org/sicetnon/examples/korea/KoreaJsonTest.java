package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Account;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.export.Json;
import org.sicetnon.dsl.script.Dossiers;
import org.sicetnon.report.Report;

/** What {@code --json} writes of the dossier korea-1950. */
class KoreaJsonTest {

    private static final Dossier KOREA = Dossiers.named("korea-1950");
    private static final String JSON = written();

    @Test
    void keeps_to_the_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree(Resources.toString(
                        Resources.getResource(Json.class, "sicetnon-1.schema.json"), StandardCharsets.UTF_8)));

        assertThat(schema.validate(tree(JSON))).isEmpty();
    }

    @Test
    void read_back_is_an_equal_dossier() {
        Dossier read = Json.dossier(JSON);

        assertThat(read.world()).isEqualTo(KOREA.world());
        assertThat(read.concordance()).isEqualTo(KOREA.concordance());
        assertThat(read.accounts())
                .extracting(Account::coverage)
                .isEqualTo(KOREA.accounts().stream().map(Account::coverage).toList());
        assertThat(read.accounts())
                .flatExtracting(Account::claims)
                .containsExactlyElementsOf(KOREA.accounts().stream()
                        .flatMap(it -> it.claims().stream())
                        .toList());
        assertThat(read.fingerprint()).isEqualTo(KOREA.fingerprint());
    }

    @Test
    void has_a_status_of_each_commitment_on_each_day() throws IOException {
        JsonNode commitments = tree(JSON).get("commitments");

        assertThat(commitments)
                .isNotEmpty()
                .allSatisfy(commitment -> assertThat(commitment.get("statuses"))
                        .hasSameSizeAs(KOREA.days().eachDay()));
    }

    private static String written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of("--json"), Report.Colour.NONE, stream, stream))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
