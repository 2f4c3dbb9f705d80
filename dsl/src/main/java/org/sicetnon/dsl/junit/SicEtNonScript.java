package org.sicetnon.dsl.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sicetnon.check.Verdict;

/**
 * A test that is run once for each statement of a check script, after the statement has come to the verdict that is asked
 * for. It fails as {@link ScriptTests} says.
 *
 * <pre>{@code
 * @SicEtNonScript("embassy.sicetnon")
 * void what_we_hold() {}
 *
 * @SicEtNonScript(value = "quarrels.sicetnon", verdict = Verdict.Kind.DISPUTED)
 * void what_they_quarrel_over(CheckScript.Judged statement, Dossier dossier) {
 *     // more may be asked of each
 * }
 * }</pre>
 *
 * <p>The method may take the statement with its verdict, as {@code CheckScript.Judged}, the dossier, and the whole {@code
 * CheckRun}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(StatementsExtension.class)
public @interface SicEtNonScript {

    /** Where the script lies, from the root of the class path. */
    String value();

    /** The verdict that every statement of it must have. */
    Verdict.Kind verdict() default Verdict.Kind.HOLDS;
}
