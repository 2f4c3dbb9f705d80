package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Dossier;
import org.sicetnon.check.Comparison;
import org.sicetnon.dsl.language.Source;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.dsl.script.Dossiers;

/** What of several times cannot stand together, and what a script asks of times, as JSON. */
class TimeJsonTest {

    private static final Dossier LANDING = Dossiers.of(List.of(
            new Source("world.dossier", """
                    dossier 'landing-1874', 'A Landing'
                    accounts ash, elm
                    leading offer
                    days 1874-05-01..1874-05-31
                    place Haven, 'Europe/London'
                    state Norland, { seat Haven }
                    question offer, { asks 'Is it accepted?'; yes ACCEPTS; no DECLINES }
                    """),
            new Source("ash.dossier", """
                    account ash, { author 'A. Ash'; work 'The Landing'; published 1902, 'London'; section one, 'I' }
                    action start, 'The start', { by Norland; on 1874-05-10, Haven; asserted; see one, 'the start' }
                    action landing, 'The landing', { by Norland; on 1874-05-09, Haven; asserted; see one, 'it landed' }
                    sequence then, 'Then', { earlier start; later landing; asserted; see one, 'and then' }
                    action feast, 'The feast', { by Norland; on 1874-05-20, Haven; asserted; see one, 'a feast' }
                    action nothing, 'A rest', { by Norland; asserted; see one, 'a rest' }
                    """),
            new Source("elm.dossier", """
                    account elm, { author 'E. Elm'; work 'The Landing'; published 1902, 'London'; section one, 'I' }
                    action feast, 'The feast', { by Norland; on 1874-05-20, Haven; asserted; see one, 'a feast' }
                    """),
            new Source("concordance.dossier", "same ash.feast, elm.feast, because('one feast')\n")));

    private static final Comparison COMPARISON = Comparison.of(LANDING, LANDING.accounts());

    private static JsonNode asked(String script) throws JsonProcessingException {
        String json = Json.ofScript(
                COMPARISON,
                CheckScript.read(new Source("script", "dossier 'landing-1874'\n" + script), asked -> LANDING)
                        .run());
        assertThat(JsonSchemaTest.errors(json)).isEmpty();
        Same.assertSame(Json.dossier(json), LANDING);
        return new ObjectMapper().readTree(json);
    }

    @Test
    void a_finding_of_several_times_has_what_would_mend_it() throws JsonProcessingException {
        String json = Json.of(COMPARISON, List.of());
        JsonNode clash = new ObjectMapper().readTree(json).at("/findings/0/clash");

        assertThat(JsonSchemaTest.errors(json)).isEmpty();
        assertThat(clash.at("/claims").toString()).isEqualTo("[\"ash.landing\",\"ash.start\",\"ash.then\"]");
        assertThat(clash.at("/settling").asText())
                .startsWith("Any two of the three can stand. It is settled if 'The landing' was 10 May 1874 or later");
        JsonNode mend = clash.at("/mends/0");
        assertThat(mend.at("/claim").asText()).isEqualTo("ash.landing");
        assertThat(mend.at("/side").asText()).isEqualTo("most");
        assertThat(mend.at("/minute").asText()).isEqualTo("1874-05-10T00:01:00Z");
        assertThat(mend.at("/mended").asLong() - mend.at("/minutes").asLong()).isEqualTo(2);
        assertThat(mend.at("/words").asText()).isEqualTo("'The landing' was 10 May 1874 or later");
    }

    @Test
    void what_a_script_asks_of_a_time_has_both_ends_and_why() throws JsonProcessingException {
        JsonNode root = asked("when ash.feast\nwhen ash.landing\nwhen ash.nothing\n");

        assertThat(root.path("when")).hasSize(3);
        JsonNode feast = root.at("/when/0/phases/0");
        assertThat(root.at("/when/0/text").asText()).isEqualTo("when ash.feast");
        assertThat(feast.at("/entry").asText()).isEqualTo("ash.feast");
        assertThat(feast.at("/phase").asText()).isEqualTo("done");
        assertThat(feast.at("/told/0/date").asText()).isEqualTo("1874-05-20");
        assertThat(feast.at("/earliest/minute").asText()).isEqualTo("1874-05-20T00:00:00Z");
        assertThat(feast.at("/latest/minute").asText()).isEqualTo("1874-05-20T23:59:00Z");
        assertThat(feast.at("/latest/claims/0").asText()).isEqualTo("ash.feast");
        JsonNode landing = root.at("/when/1/phases/0");
        assertThat(landing.has("earliest")).isFalse();
        assertThat(landing.at("/disputed")).hasSize(3);
        assertThat(root.at("/when/2/phases")).isEmpty();
    }

    @Test
    void what_a_script_asks_of_conflicts_has_them_and_whether_they_are_all() throws JsonProcessingException {
        JsonNode root = asked("conflicts ash\nconflicts elm\nconflicts\n");

        assertThat(root.at("/conflicts")).hasSize(3);
        assertThat(root.at("/conflicts/0/accounts/0").asText()).isEqualTo("ash");
        assertThat(root.at("/conflicts/0/complete").asBoolean()).isTrue();
        assertThat(root.at("/conflicts/0/clashes/0/claims")).hasSize(3);
        assertThat(root.at("/conflicts/0/clashes/0/mends")).hasSize(3);
        assertThat(root.at("/conflicts/1/clashes")).isEmpty();
        assertThat(root.at("/conflicts/2/accounts")).hasSize(2);
    }

    @Test
    void whether_all_can_be_so_is_a_statement_like_others() throws JsonProcessingException {
        JsonNode root = asked("consistent ash\nconsistent elm\n");

        assertThat(root.at("/statements/0/text").asText()).isEqualTo("consistent ash");
        assertThat(root.at("/statements/0/verdict").asText()).isEqualTo("fails");
        assertThat(root.at("/statements/0/readings/0/grounds/0/claims")).hasSize(3);
        assertThat(root.at("/statements/1/verdict").asText()).isEqualTo("holds");
        assertThat(root.has("when")).isFalse();
        assertThat(root.has("conflicts")).isFalse();
    }
}
