package org.sicetnon.examples.korea

import java.time.LocalDate
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import org.sicetnon.dsl.groovy.About

/** Statements of the language in JUnit 5, written in Groovy: a bare one is an assertion. */
@About('korea-1950')
class KoreaInGroovyTest {

    @Test
    void a_bare_statement_is_an_assertion() {
        before(talks, meeting13)
        for (day in 1950-10-13..1950-10-16) {
            position(China, day) == INTERVENTION
        }
        assert position(China, 1950-10-12, kim) == NON_INTERVENTION
    }

    @Test
    void one_that_is_disputed_fails_with_what_each_account_has() {
        def failed = null
        try {
            sent(jointTelegram)
        } catch (AssertionError e) {
            failed = e.message
        }
        assert failed.startsWith('KoreaInGroovyTest.groovy:')
        assert failed.contains('This is disputed, and should hold.')
        assert failed.contains('kim  holds') && failed.contains('tan  fails')
    }

    static List<LocalDate> days() {
        [1950-10-13, 1950-10-14]
    }

    @ParameterizedTest
    @MethodSource('days')
    void a_day_may_come_from_a_method(LocalDate day) {
        position(China, day, kim) == INTERVENTION
    }

    @TestFactory
    def each_message_of_Kim_that_is_told_as_sent_is_sent() {
        ['jointTelegram', 'stalinRequest1'].collect { name ->
            def entry = kim."$name"
            DynamicTest.dynamicTest(name) { sent(entry, kim) }
        }
    }
}
