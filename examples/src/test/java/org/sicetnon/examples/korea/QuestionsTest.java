package org.sicetnon.examples.korea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sicetnon.account.Dossier;
import org.sicetnon.dsl.script.Dossiers;

/**
 * Questions that a reader of both papers asked, with the answers that he found in the texts before he saw the dossier.
 *
 * <p>For each account: {@code holds}, {@code fails}, {@code open}, {@code denies} what is presupposed, {@code -} for one
 * that says nothing of it, {@code unasked}. Where the dossier answers {@code otherwise} than the text, the test holds
 * until one of the two is mended.
 */
class QuestionsTest {

    private static final Dossier DOSSIER = Dossiers.named("korea-1950");

    @ParameterizedTest(name = "{0} {4}")
    @CsvFileSource(resources = "/korea/questions.csv", delimiter = ';', numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void have_in_the_dossier_the_answers_of_the_texts(
            String id,
            String question,
            String whereInKim,
            String whereInTan,
            String statement,
            String verdict,
            String kim,
            String tan,
            String encoded) {
        String actual = Answers.to(statement, DOSSIER);
        String expected = verdict + ": kim " + kim + ", tan " + tan;

        assertThat(actual.equals(expected))
                .as(
                        "%s %s%n%s: Kim, %s; Tan, %s%nexpected %s%nbut was  %s",
                        id, question, statement, whereInKim, whereInTan, expected, actual)
                .isEqualTo(encoded.equals("so"));
    }
}
