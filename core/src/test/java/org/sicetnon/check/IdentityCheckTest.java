package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.check.Finding.Kind;
import org.sicetnon.check.Finding.Severity;

class IdentityCheckTest {

    private static Affair talks() {
        return affair().told("ash", undated("talk"))
                .told("elm", undated("first"), undated("second"))
                .tied(Degree.PERHAPS, "ash.talk", "elm.first");
    }

    private static Check.Examination examine(Affair affair) {
        return affair.by(new IdentityCheck());
    }

    @Test
    void one_entry_that_may_be_either_of_two_is_a_note_that_names_both() {
        Check.Examination examination = examine(talks().tied(Degree.PERHAPS, "ash.talk", "elm.second"));

        assertThat(examination.findings()).hasSize(1);
        Finding finding = examination.findings().get(0);
        assertThat(finding.id()).isEqualTo("identity:ash.talk:elm");
        assertThat(finding.kind()).isEqualTo(Kind.DISCREPANCY);
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.matter()).isEqualTo(new Finding.Point("which is it", "talk"));
        assertThat(words(finding)).containsExactly("ash: 'talk'", "elm: it may be 'first' or 'second'");
        assertThat(sides(finding)).containsExactly(List.of("ash.talk"), List.of("elm.first", "elm.second"));
        assertThat(finding.identity().orElseThrow().degree()).isEqualTo(Degree.PERHAPS);
        // Of each of the two there is one candidate alone.
        assertThat(examination.agreed()).isEqualTo(2);
    }

    @Test
    void it_is_asked_of_either_account() {
        Finding finding = examine(affair().told("ash", undated("first"), undated("second"))
                        .told("elm", undated("talk"))
                        .tied(Degree.PERHAPS, "elm.talk", "ash.first")
                        .tied(Degree.PERHAPS, "ash.second", "elm.talk"))
                .findings()
                .get(0);

        assertThat(words(finding)).containsExactly("elm: 'talk'", "ash: it may be 'first' or 'second'");
    }

    @Test
    void one_that_is_surely_another_is_in_no_doubt() {
        assertThat(examine(talks().same("ash.talk", "elm.second")).findings()).isEmpty();
    }

    @Test
    void one_that_may_be_only_one_is_in_no_doubt_which() {
        Check.Examination examination = examine(talks());

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.agreed()).isEqualTo(2);
    }

    @Test
    void what_is_surely_one_or_not_one_is_not_asked() {
        assertThat(examine(affair().told("ash", undated("talk"))
                                .told("elm", undated("first"), undated("second"))
                                .same("ash.talk", "elm.first")
                                .tied(Degree.APART, "ash.talk", "elm.second"))
                        .examined())
                .isZero();
    }

    @Test
    void in_doubt_against_two_accounts_it_is_two_findings_of_two_names() {
        Affair affair = talks().tied(Degree.PERHAPS, "ash.talk", "elm.second")
                .told("oak", undated("one"), undated("two"))
                .tied(Degree.PERHAPS, "ash.talk", "oak.one")
                .tied(Degree.PERHAPS, "ash.talk", "oak.two");

        assertThat(examine(affair).findings())
                .extracting(Finding::id)
                .containsExactly("identity:ash.talk:elm", "identity:ash.talk:oak");
        assertOrderIsOfNoWeight(affair, new IdentityCheck(), 2);
    }
}
