package org.sicetnon.dsl.cli;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sicetnon.check.Comparison;
import org.sicetnon.check.Finding;
import org.sicetnon.check.Verdict;
import org.sicetnon.dsl.run.CheckRun;
import org.sicetnon.dsl.script.CheckScript;
import org.sicetnon.report.Report;

/**
 * What came of a script, as the XML that tools for continuous integration read as test results.
 *
 * <p>Each statement is a test: it passes if it holds and fails if it fails; if it is disputed or undetermined it is skipped,
 * since neither is a no. A comparison is a test where a severity is given from which on a finding fails it; else it asks
 * nothing that could fail.
 *
 * @param script what the script is called
 * @param run what came of it
 * @param failAt the severity from which on a finding fails a comparison
 */
record JUnitReport(String script, CheckRun run, Optional<Finding.Severity> failAt) {

    private enum Outcome {
        PASSED,
        FAILURE,
        SKIPPED
    }

    private record Test(String name, Optional<Integer> line, Outcome outcome, String message, String text) {}

    String xml() {
        ImmutableList<Test> tests = tests();
        StringWriter page = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", script);
            attribute(xml, "tests", String.valueOf(tests.size()));
            attribute(xml, "failures", count(tests, Outcome.FAILURE));
            attribute(xml, "errors", "0");
            attribute(xml, "skipped", count(tests, Outcome.SKIPPED));
            for (Test test : tests) {
                xml.writeCharacters("\n  ");
                write(xml, test);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into memory.", e);
        }
        return page.toString();
    }

    private void write(XMLStreamWriter xml, Test test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", test.name());
        attribute(xml, "classname", script);
        if (test.line().isPresent()) {
            attribute(xml, "line", String.valueOf(test.line().get()));
        }
        if (test.outcome() != Outcome.PASSED) {
            boolean hasFailed = test.outcome() == Outcome.FAILURE;
            xml.writeStartElement(hasFailed ? "failure" : "skipped");
            attribute(xml, "message", test.message());
            xml.writeCharacters(writable(test.text()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private ImmutableList<Test> tests() {
        List<Test> tests = new ArrayList<>();
        for (CheckScript.Item item : run.items()) {
            if (item instanceof CheckScript.Judged judged) {
                tests.add(test(judged));
            } else if (item instanceof CheckScript.Compared compared && failAt.isPresent()) {
                tests.add(test(compared, failAt.get()));
            }
        }
        return ImmutableList.copyOf(tests);
    }

    private Test test(CheckScript.Judged judged) {
        Verdict verdict = judged.verdict();
        Outcome outcome = switch (verdict.kind()) {
            case HOLDS -> Outcome.PASSED;
            case FAILS -> Outcome.FAILURE;
            case DISPUTED, UNDETERMINED -> Outcome.SKIPPED;
        };
        Comparison none = Comparison.of(run.dossier(), run.dossier().accounts(), ImmutableList.of());
        String text =
                Report.of(none, Report.Colour.NONE).statements(List.of(new Report.Judged(judged.text(), verdict)));
        return new Test(
                judged.text(),
                Optional.of(judged.at().line()),
                outcome,
                verdict.kind().toString(),
                text);
    }

    private static Test test(CheckScript.Compared compared, Finding.Severity severity) {
        ImmutableList<Finding> grave = Command.from(severity, compared.comparison());
        Report report = Report.of(compared.comparison(), Report.Colour.NONE);
        return new Test(
                compared.text(),
                Optional.empty(),
                grave.isEmpty() ? Outcome.PASSED : Outcome.FAILURE,
                "findings that weigh as much as a " + severity + " or more: " + grave.size(),
                grave.stream()
                        .map(it -> "\n" + it.severity() + "  " + report.sentence(it))
                        .reduce("", String::concat));
    }

    private static String count(ImmutableList<Test> tests, Outcome outcome) {
        return String.valueOf(
                tests.stream().filter(test -> test.outcome() == outcome).count());
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    /** XML has no place for most control characters, not even escaped. */
    private static String writable(String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints()
                .map(sign -> sign == '\t'
                                || sign == '\n'
                                || sign == '\r'
                                || (sign >= 0x20 && sign <= 0xD7FF)
                                || (sign >= 0xE000 && sign <= 0xFFFD)
                                || sign >= 0x10000
                        ? sign
                        : 0xFFFD)
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }
}
