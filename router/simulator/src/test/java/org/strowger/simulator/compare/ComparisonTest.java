package org.strowger.simulator.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.RoutingCore;
import org.strowger.simulator.EventDigest;
import org.strowger.simulator.HalfHour;
import org.strowger.simulator.Scenario;
import org.strowger.simulator.VirtualHost;
import org.strowger.simulator.routing.NamedPolicy;
import org.strowger.simulator.year.YearOfCalls;

class ComparisonTest {
  /** Four days of two busy half-hours. */
  private static final Scenario DAYS =
      YearOfCalls.of(
          IntStream.range(0, 8)
              .mapToObj(half ->
                  new HalfHour(
                      (half / 2 * 48 + 20 + half % 2) * HalfHour.LENGTH_MS, 60 + 10 * half))
              .toList(),
          1);

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static Scenario customers(int run) {
    Scenario moved =
        new Scenario(
            DAYS.definitions(),
            new Jitter(1, run).over(DAYS.calls()),
            DAYS.roster(),
            DAYS.answering(),
            DAYS.endMs());
    return moved.withHandling(new SecondaryHandling(1.3, moved.definitions()));
  }

  private static ComparisonReport play(List<Candidate> candidates) {
    try {
      return new Comparison(ComparisonTest::customers, candidates, 2).play(_ -> {});
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Candidate named(NamedPolicy policy) {
    return Candidate.routed(policy.word(), policy);
  }

  private static String everything() {
    ComparisonReport report =
        play(
            List.of(
                named(NamedPolicy.VIRTUAL_DEADLINE),
                named(NamedPolicy.FIRST_COME_FIRST_SERVED),
                Candidate.pooled()));
    EventDigest digest = new EventDigest();
    new VirtualHost(new RoutingCore(), customers(1), digest).run(_ -> {});
    return report.toText() + report.toJson() + report.toSvg() + digest.hex();
  }

  @Test
  void shouldTellTheSameToTheByteOnRepetitionAndElsewhere() {
    String here = everything();
    assertEquals(here, everything());

    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertEquals(here, everything());
  }

  @Test
  void shouldFindNoDifferenceBetweenAPolicyAndItself() {
    Candidate policy = named(NamedPolicy.BULLSEYE);
    String json = play(List.of(policy, policy)).toJson();

    assertTrue(
        json.contains(
            "\"minus\": \"bullseye\", \"service_level\": {\"value\": 0.000000, \"half_width\": 0.000000}"),
        json);
    assertTrue(json.contains("\"gini_ratio_max\": 1.000000, \"gap_closed\": null"), json);
  }

  @Test
  void shouldLetEverybodyDoEverythingWherePooled() {
    Scenario pooled = Candidate.pooled().change().apply(customers(0));

    long different =
        pooled.roster().agents().stream()
            .map(one -> one.definition().proficiencies())
            .distinct()
            .count();
    assertEquals(1, different);
    assertEquals(customers(0).calls(), pooled.calls());
  }

  @Test
  void shouldPutTheTextOfAFileNameIntoJsonAndSvgUnharmed() {
    ComparisonReport report = play(List.of(Candidate.routed("a\"<b>&c", NamedPolicy.QUEUE_RATIO)));

    assertTrue(report.toJson().contains("\"name\": \"a\\\"<b>&c\""), report.toJson());
    assertTrue(report.toSvg().contains(">a\"&lt;b&gt;&amp;c</text>"), report.toSvg());
  }
}
