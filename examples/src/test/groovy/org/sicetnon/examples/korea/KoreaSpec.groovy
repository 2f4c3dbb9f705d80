package org.sicetnon.examples.korea

import spock.lang.Specification

// Statements of the language in Spock: as conditions, in a table, in the author's own closures.
dossier 'korea-1950'

class KoreaSpec extends Specification {

    def 'in Kim China refuses on the 12th, and what Tan has of that day is open'() {
        expect:
        position(China, 1950-10-12, kim) == NON_INTERVENTION
        !(position(China, 1950-10-12) == NON_INTERVENTION).holds()
    }

    def 'in Kim #who stands for #stance when the #day ends'() {
        expect:
        position(who, day, kim) == stance

        where:
        who   | day        || stance
        China | 1950-10-03 || NON_INTERVENTION
        China | 1950-10-12 || NON_INTERVENTION
        China | 1950-10-13 || INTERVENTION
    }

    def 'from the 13th to the 16th China is in by both accounts'() {
        given:
        def days = 1950-10-13..1950-10-16
        def isIn = { day -> position(China, day) == INTERVENTION }

        expect:
        days.every { day -> isIn(day).holds() }

        when:
        def comparison = compare(kim, tan).comparison()

        then:
        comparison.findings().any { it.severity().name() == 'CONTRADICTION' }
    }

    def 'the telegram is disputed, which is no condition that could hold'() {
        expect:
        sent(jointTelegram).verdict().kind() == DISPUTED

        when:
        assert sent(jointTelegram)

        then:
        AssertionError disputed = thrown()
        disputed.cause.message.contains('This is disputed, which is neither a yes nor a no.')
    }

    def 'what two accounts date otherwise shows in a condition that fails'() {
        when:
        assert date(talks, kim) == 1950-10-09

        then:
        AssertionError failed = thrown()
        failed.message.contains('date(talks, kim) == 1950-10-09: fails (kim fails)')
    }

    static days() {
        [1950-10-12, 1950-10-13]
    }

    def 'a method may hand on days'() {
        expect:
        before(talks, meeting13)
        day <= 1950-10-13 && happened(meeting13)

        where:
        day << days()
    }

    static who = [China, Mao]

    def 'conditions stand within others, and within closures'() {
        expect:
        verifyAll {
            happened(meeting13)
            position(China, 1950-10-13) == INTERVENTION
        }
        (1950-10-12..1950-10-13).any { position(China, it, kim) == INTERVENTION }
        !(1950-10-11..1950-10-12).any { (position(China, it, kim) == INTERVENTION).holds() }
        (1950-10-12..1950-10-13).findAll { position(China, it, kim) == INTERVENTION }.size() == 1
        (1950-10-12..1950-10-13).collect { position(China, it, kim) == INTERVENTION }*.holds() == [false, true]
        who.contains(China)
        with(kim) {
            sent(jointTelegram, kim)
        }

        when:
        [meeting13, talks].each { assert happened(it) }

        then:
        noExceptionThrown()
    }

    def 'each value stands below its own sign, also behind a date'() {
        when:
        assert position(China, 1950-10-12, kim) == INTERVENTION

        then:
        AssertionError failed = thrown()
        failed.message.contains('''
position(China, 1950-10-12, kim) == INTERVENTION
|        |             |    |    |  |
|        China         |    kim  |  INTERVENTION
|                      |         position(China, 1950-10-12, kim) == INTERVENTION: fails (kim fails)
|                      1950-10-12
'''.strip())
    }
}
