package org.sicetnon.dsl.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sicetnon.account.Dossier;

class DossierSourceTest {

    @DossierSource("ferry-1902")
    static Dossier shared;

    @DossierSource("ferry-1902")
    private Dossier own;

    private final Dossier built;

    DossierSourceTest(@DossierSource("ferry-1902") Dossier dossier) {
        this.built = dossier;
    }

    @BeforeEach
    void before(@DossierSource("ferry-1902") Dossier dossier) {
        assertThat(dossier).isSameAs(built);
    }

    @Test
    void fills_fields_and_parameters_with_one_dossier(@DossierSource("ferry-1902") Dossier dossier) {
        assertThat(dossier.name()).isEqualTo("ferry-1902");
        assertThat(dossier).isSameAs(own).isSameAs(shared).isSameAs(built);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hart", "lowe"})
    void stands_beside_other_parameters(String account, @DossierSource("ferry-1902") Dossier dossier) {
        assertThat(dossier.account(account)).isPresent();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class In_a_nested_class {

        @DossierSource("ferry-1902")
        Dossier inner;

        @Test
        void fills_the_fields_of_both() {
            assertThat(inner).isSameAs(own);
        }
    }

    static class Elsewhere {
        @Test
        void asks(@DossierSource("fery-1902") Dossier dossier) {}
    }

    static class ElsewhereField {
        @DossierSource("fery-1902")
        Dossier dossier;

        @Test
        void asks() {}
    }

    static class Misread {
        @Test
        void asks(@DossierSource("ferry-1902") String dossier) {}
    }

    static class Fixed {
        @DossierSource("ferry-1902")
        final Dossier dossier = shared;

        @Test
        void asks() {}
    }

    @Test
    void says_who_asks_for_a_dossier_that_is_not_there() {
        assertThat(Failed.of(Elsewhere.class))
                .hasMessageContaining("Parameter ")
                .hasMessageContaining(" of Elsewhere.asks asks for dossier fery-1902. There is no dossier 'fery-1902'")
                .hasMessageContaining("Did you mean ferry-1902?");
        assertThat(Failed.of(ElsewhereField.class))
                .hasMessageContaining("Field ElsewhereField.dossier asks for dossier fery-1902. There is no dossier");
    }

    @Test
    void says_what_cannot_hold_a_dossier() {
        assertThat(Failed.of(Misread.class))
                .hasMessageContaining("asks for dossier ferry-1902, but is a String. Declare it as a Dossier?");
        assertThat(Failed.of(Fixed.class))
                .hasMessageContaining("Field Fixed.dossier is final, so no dossier can be put into it.");
    }
}
