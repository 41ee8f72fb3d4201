package org.strowger.server.http;

import java.util.List;

/**
 * How the router is at this moment.
 *
 * @param state what to do about it
 * @param sequence the newest entry that was published
 * @param reason why it is not serving, or what it refuses, in one sentence; empty while all is well
 * @param vitals the numbers behind that
 */
public record HealthReport(State state, long sequence, String reason, List<Vital> vitals) {
  /** What whoever asks should do. */
  public enum State {
    /** Commands are taken and decided; nothing to do. */
    SERVING,
    /** Starting, closing or standing still: send nobody here, wait. */
    NOT_READY,
    /** It will not serve any more: start it again. */
    DEAD
  }

  public HealthReport {
    vitals = List.copyOf(vitals);
  }

  /** The same with these numbers. */
  public HealthReport with(List<Vital> numbers) {
    return new HealthReport(state, sequence, reason, numbers);
  }

  /** Whether commands are taken and decided. */
  public boolean ready() {
    return state == State.SERVING;
  }

  /** Whether a restart would do more harm than good. */
  public boolean live() {
    return state != State.DEAD;
  }

  public static HealthReport serving(long sequence) {
    return servingPartly(sequence, "");
  }

  /** What is there is served; a restart would not help. */
  public static HealthReport servingPartly(long sequence, String reason) {
    return new HealthReport(State.SERVING, sequence, reason, List.of());
  }

  /** It may serve again by itself. */
  public static HealthReport notReady(long sequence, String reason) {
    return new HealthReport(State.NOT_READY, sequence, reason, List.of());
  }

  /** It is over. */
  public static HealthReport dead(long sequence, String reason) {
    return new HealthReport(State.DEAD, sequence, reason, List.of());
  }
}
