package org.sicetnon.dsl.groovy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says about which dossier a class written in Groovy is, such as a test; dates and statements of the language may then
 * stand in it.
 *
 * <pre>{@code
 * @About('korea-1950')
 * class KoreaSpec extends Specification {
 *     def 'Kim has China out on the 12th'() {
 *         expect:
 *         position(China, 1950-10-12, kim) == NON_INTERVENTION
 *     }
 * }
 * }</pre>
 *
 * <p>The line {@code dossier 'korea-1950'} before the class does the same for all classes of a file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {

    /** The name of the dossier, as it is found on the class path. */
    String value();
}
