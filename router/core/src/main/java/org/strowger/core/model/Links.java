package org.strowger.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What an interaction has to do with others. One interaction is one stay in a queue and with one
 * agent: who is handed on begins another, linked to the one before, so that every span belongs to
 * one agent.
 *
 * @param initial the first of those through which the customer has come; null = this one
 * @param previous the one that went before, where the customer was handed on; null = none
 * @param related the one that a consultation is about, or that the customer came back to; null =
 *     none
 * @param origin how it came about
 * @param segment the how manieth it is on the customer's way, from 1
 * @param note what whoever handed the customer on, or asks, has to say to the colleague; may be
 *     empty
 */
public record Links(
    @Nullable InteractionId initial,
    @Nullable InteractionId previous,
    @Nullable InteractionId related,
    Origin origin,
    int segment,
    String note) {
  /** One that nothing went before. */
  public static final Links FIRST = new Links(null, null, null, Origin.CUSTOMER, 1, "");

  /** One that was with an agent from the start. */
  public static final Links DIRECT = new Links(null, null, null, Origin.DIRECT, 1, "");

  public Links {
    Check.range("segment", segment, 1, Limits.SEGMENTS);
    Check.note(note);
  }

  /** Of a customer who comes, back to {@code related} if that is not null. */
  public static Links ofCustomer(@Nullable InteractionId related) {
    return related == null
        ? FIRST
        : new Links(null, null, related, Origin.CUSTOMER, FIRST.segment, "");
  }

  /** Of one that comes after {@code interaction}, which has these. */
  public Links next(InteractionId interaction, Origin nextOrigin, String nextNote) {
    return new Links(
        initial == null ? interaction : initial,
        interaction,
        null,
        nextOrigin,
        segment + 1,
        nextNote);
  }

  /** Of a consultation about {@code interaction}, which has these. */
  public Links consultation(InteractionId interaction, String question) {
    return new Links(
        initial == null ? interaction : initial,
        null,
        interaction,
        Origin.CONSULTATION,
        segment,
        question);
  }

  /** Whether the customer can be handed on once more. */
  public boolean mayGoOn() {
    return segment < Limits.SEGMENTS;
  }
}
