package org.sicetnon.dsl.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test the dossier of that name: to a parameter of a test, of a constructor or of what runs before and after, or
 * to a field, static or not.
 *
 * <pre>{@code
 * @DossierSource("embassy-1871")
 * Dossier dossier;
 *
 * @Test
 * void both_accounts_are_there(@DossierSource("embassy-1871") Dossier dossier) {
 *     assertThat(dossier.accounts()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>It is read from the class path, folder {@code dossiers/<name>}, once for all tests of a run: a dossier never changes
 * (rule 18). If there is none of that name, or it has errata, each test that asks for it fails and says so.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DossierExtension.class)
public @interface DossierSource {

    /** The name of the dossier. */
    String value();
}
