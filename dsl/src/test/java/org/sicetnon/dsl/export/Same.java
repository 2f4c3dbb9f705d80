package org.sicetnon.dsl.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.sicetnon.account.Dossier;

/** Two dossiers that say the same, part by part: a difference is then shown where it is. */
final class Same {

    private Same() {}

    static void assertSame(Dossier read, Dossier written) {
        assertThat(read.name()).isEqualTo(written.name());
        assertThat(read.title()).isEqualTo(written.title());
        assertThat(read.leading()).isEqualTo(written.leading());
        assertThat(read.days()).isEqualTo(written.days());
        assertThat(read.world()).isEqualTo(written.world());
        assertThat(read.concordance()).isEqualTo(written.concordance());
        assertThat(read.accounts()).hasSameSizeAs(written.accounts());
        written.accounts().forEach(account -> {
            var other = read.account(account.name()).orElseThrow();
            assertThat(other.work()).isEqualTo(account.work());
            assertThat(other.sections().entrySet().asList())
                    .isEqualTo(account.sections().entrySet().asList());
            assertThat(other.coverage()).isEqualTo(account.coverage());
            assertThat(other.scholars()).isEqualTo(account.scholars());
            assertThat(other.documents()).isEqualTo(account.documents());
            assertThat(other.conditions()).isEqualTo(account.conditions());
            assertThat(other.claims()).containsExactlyElementsOf(account.claims());
            assertThat(other.attestations()).isEqualTo(account.attestations());
        });
        assertThat(read.fingerprint()).isEqualTo(written.fingerprint());
    }
}
