package org.sicetnon.dsl.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs the test classes of a stranger. */
final class Failed {

    private Failed() {}

    static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    /** The names of the tests, not the containers, that came out so. */
    static List<String> names(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** What the one test or container that failed says. */
    static Throwable of(Class<?> tests) {
        List<Throwable> all = allOf(tests);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    static List<Throwable> allOf(Class<?> tests) {
        return run(tests).allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }
}
