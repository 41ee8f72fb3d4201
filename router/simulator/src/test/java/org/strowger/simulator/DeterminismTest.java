package org.strowger.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.JournalEntry;
import org.strowger.core.RoutingCore;

class DeterminismTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  /** Everything that a play leaves behind. */
  private record Traces(List<JournalEntry> entries, long stateHash, String report, String json) {}

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static Traces play(long seed) {
    RoutingCore core = new RoutingCore();
    List<JournalEntry> entries = new ArrayList<>();
    VirtualHost host = new VirtualHost(core, SyntheticDay.of(seed, 10), entries::add);
    host.run(_ -> {});
    ReplayReport report = ReplayReport.of(host.people());
    return new Traces(entries, core.stateHash(), report.toText(), report.toJson());
  }

  @Test
  void shouldPlayTheSameScenarioAlikeToTheLastEvent() {
    assertEquals(play(1), play(1));
  }

  @Test
  void shouldPlayAlikeInEveryLocaleAndZone() {
    Traces here = play(2);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    assertEquals(here, play(2));
  }

  @Test
  void shouldPlayOtherSeedsOtherwise() {
    assertNotEquals(play(1).stateHash(), play(2).stateHash());
  }
}
