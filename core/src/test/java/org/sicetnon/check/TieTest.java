package org.sicetnon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sicetnon.check.Affair.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sicetnon.account.Concordance.Degree;
import org.sicetnon.account.Dossier;
import org.sicetnon.account.Matter;

class TieTest {

    private static Affair threeReplies() {
        return affair().told("ash", undated("reply"))
                .told("elm", undated("answer"), undated("note"))
                .told("oak", undated("letter"));
    }

    private static List<String> ties(Affair affair) {
        Dossier dossier = affair.dossier();
        return Tie.all(dossier, dossier.accounts()).stream()
                .map(tie -> tie.identity().degree() + " " + tie.here() + " " + tie.there())
                .toList();
    }

    @Test
    void what_two_entries_are_the_same_as_is_the_same() {
        Affair affair = threeReplies().same("ash.reply", "oak.letter").same("elm.answer", "oak.letter");
        Dossier dossier = affair.dossier();

        assertThat(ties(affair))
                .containsExactlyInAnyOrder(
                        "same ash.reply elm.answer", "same ash.reply oak.letter", "same elm.answer oak.letter");
        assertThat(Tie.between(
                        dossier, dossier.accounts().get(0), dossier.accounts().get(1)))
                .extracting(tie -> tie.identity().because())
                .containsExactly("both are the same as oak.letter");
    }

    @Test
    void what_is_perhaps_the_same_as_the_same_is_not_tied() {
        assertThat(ties(threeReplies()
                        .same("ash.reply", "oak.letter")
                        .tied(Degree.PERHAPS, "elm.answer", "oak.letter")))
                .containsExactlyInAnyOrder("same ash.reply oak.letter", "perhaps elm.answer oak.letter");
    }

    @Test
    void the_editors_doubt_goes_before_what_follows() {
        assertThat(ties(threeReplies()
                        .same("ash.reply", "oak.letter")
                        .same("elm.answer", "oak.letter")
                        .tied(Degree.PERHAPS, "ash.reply", "elm.answer")))
                .contains("perhaps ash.reply elm.answer")
                .doesNotContain("same ash.reply elm.answer");
    }

    @ParameterizedTest
    @EnumSource(
            value = Degree.class,
            names = {"APART", "WITHIN"})
    void what_the_editor_does_not_call_one_is_not_tied_by_others(Degree degree) {
        assertThat(ties(threeReplies()
                        .same("ash.reply", "oak.letter")
                        .same("elm.answer", "oak.letter")
                        .tied(degree, "ash.reply", "elm.answer")))
                .containsExactlyInAnyOrder("same ash.reply oak.letter", "same elm.answer oak.letter");
    }

    @Test
    void entries_are_put_to_the_account_that_is_asked_first_however_they_are_tied() {
        assertThat(ties(threeReplies().same("elm.answer", "ash.reply"))).containsExactly("same ash.reply elm.answer");
    }

    @Test
    void a_conflict_of_two_rests_on_the_tie_that_follows_from_the_third() {
        Check.Examination examination = affair().told(
                        "ash", character("name", "reply", Matter.OfCharacter.Nature.DECIDED))
                .told("ash", undated("reply"))
                .told("elm", undated("answer"), character("name", "answer", Matter.OfCharacter.Nature.INCLINATION))
                .told("oak", undated("letter"))
                .same("ash.reply", "oak.letter")
                .same("elm.answer", "oak.letter")
                .by(new CharacterCheck());

        assertThat(examination.findings()).hasSize(1);
        assertThat(names(examination.findings().get(0))).containsExactly("ash.name", "elm.name");
    }
}
