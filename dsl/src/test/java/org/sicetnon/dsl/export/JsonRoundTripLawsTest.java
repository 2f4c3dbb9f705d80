package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;

/** Read back what is written: over random small dossiers of every sort of matter, modality, time and locator. */
class JsonRoundTripLawsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1871, 1950, 20161013})
    void a_dossier_read_back_equals_the_one_written(long seed) {
        RandomDossiers dossiers = new RandomDossiers(seed);
        for (int i = 0; i < 100; i++) {
            Dossier dossier = dossiers.next();
            String json = Json.of(dossier);

            Same.assertSame(Json.dossier(json), dossier);
            assertThat(Json.of(Json.dossier(json))).isEqualTo(json);
        }
    }

    @Test
    void the_random_dossiers_have_every_kind_of_matter_and_modality() {
        RandomDossiers dossiers = new RandomDossiers(7);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            all.append(Json.of(dossiers.next()));
        }
        assertThat(all)
                .contains(RandomDossiers.KINDS.stream()
                        .map(it -> "\"kind\" : \"" + it + "\"")
                        .toList());
    }
}
