package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.core.ExplainAudit;
import org.strowger.core.RoutingCore;

/**
 * Explanations of a call log against what the router decided in it, and every flip put to the test.
 *
 * <p>{@code -Dexplain.calls=CALLS.csv -Dexplain.agents=AGENTS.csv} name another log than the
 * sample; {@code -Dexplain.every=N} has one offer in N looked at.
 */
class ExplainReplayTest {
  private static final @Nullable String CALLS = System.getProperty("explain.calls");
  private static final @Nullable String AGENTS = System.getProperty("explain.agents");
  private static final int EVERY = Integer.getInteger("explain.every", 1);
  private static final int EVERY_WAIT = Integer.getInteger("explain.every.wait", 10);

  @Test
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void everyExplanationOfTheLogAgreesWithWhatWasDecidedAndEveryFlipFlipsIt() throws Exception {
    TraceReader.Trace trace =
        new TraceReader(TraceRules.DEFAULT)
            .read(
                CALLS == null ? TraceReaderTest.sample("calls.csv") : Path.of(CALLS),
                AGENTS == null ? TraceReaderTest.sample("agents.csv") : Path.of(AGENTS));
    ExplainAudit audit = new ExplainAudit(EVERY, EVERY_WAIT);
    new VirtualHost(
            new RoutingCore(),
            TraceRules.DEFAULT.scenario(trace.calls(), trace.roster()),
            audit::follow)
        .run(_ -> {});
    System.out.println(
        "explain.decisions="
            + audit.decisions()
            + " explanations="
            + audit.explanations()
            + " rules="
            + audit.rules()
            + " flips="
            + audit.flips());
    assertTrue(audit.decisions() > 0, "something was decided");
    assertTrue(!audit.flips().isEmpty(), "something could have been otherwise");
  }
}
