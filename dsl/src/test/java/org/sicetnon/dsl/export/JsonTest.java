package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.script.Dossiers;

/** The dossier embassy-1871 has every word of the language, so every sort of matter, modality and time. */
class JsonTest {

    private static final Dossier EMBASSY = Dossiers.named("embassy-1871");

    @Test
    void a_dossier_read_back_equals_the_one_written() {
        Same.assertSame(Json.dossier(Json.of(EMBASSY)), EMBASSY);
    }

    @Test
    void a_dossier_is_read_back_from_the_json_of_a_comparison() {
        Same.assertSame(Json.dossier(compared()), EMBASSY);
    }

    @Test
    void what_is_read_back_is_written_alike() {
        assertThat(Json.of(Json.dossier(Json.of(EMBASSY)))).isEqualTo(Json.of(EMBASSY));
    }

    @Test
    void a_comparison_has_what_is_computed_beside_the_dossier() throws IOException {
        JsonNode root = new ObjectMapper().readTree(compared());

        assertThat(root.path("fingerprint").asText()).isEqualTo(EMBASSY.fingerprint());
        for (String part :
                List.of("accounts", "checks", "times", "positions", "days", "commitments", "findings", "silences")) {
            assertThat(root.path(part)).as(part).isNotEmpty();
        }
    }

    private static String compared() {
        return Json.of(Comparison.of(EMBASSY, EMBASSY.accounts()), List.of());
    }
}
