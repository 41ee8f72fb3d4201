package org.strowger.core.model;

/**
 * Why a command was rejected: a closed list. Each says when it happens and what the caller should
 * do.
 */
public enum Reason {
  /** No agent of that id is defined. Define the agent first, or correct the id. */
  AGENT_UNKNOWN,
  /** The agent is not signed in. Sign in first. */
  AGENT_NOT_SIGNED_IN,
  /** The agent still has active interactions. End them first, then sign out. */
  AGENT_HAS_ACTIVE_WORK,
  /** The activity can't be set this way. Sign out instead of setting OFFLINE. */
  ACTIVITY_NOT_ALLOWED,
  /** No offer of that id was ever made. Correct the id. */
  OFFER_UNKNOWN,
  /**
   * The offer is over: accepted, declined, expired or rescinded. Do nothing; what became of it was
   * told before.
   */
  OFFER_NOT_PENDING,
  /** The offer was made to another agent. Correct the id. */
  OFFER_NOT_YOURS,
  /**
   * No interaction of that id or key is known. Correct it; a gateway sends {@code arrive} first.
   */
  INTERACTION_UNKNOWN,
  /** The interaction is over. Nothing is left to be done. */
  INTERACTION_ENDED,
  /** The interaction is with another agent, or with none. Correct the id. */
  INTERACTION_NOT_YOURS,
  /**
   * Only an active interaction can be held, retrieved or ended. If the customer left while waiting,
   * send abandon.
   */
  INTERACTION_NOT_ACTIVE,
  /**
   * Only a waiting or offered interaction can be moved or re-prioritised. Let the agent transfer or
   * end it.
   */
  INTERACTION_NOT_WAITING,
  /** The interaction is on hold already. Do nothing. */
  INTERACTION_ALREADY_HELD,
  /** The interaction is not on hold. Do nothing. */
  INTERACTION_NOT_HELD,
  /** The interaction is not in wrap-up. Do nothing, or end it first. */
  INTERACTION_NOT_IN_WRAP_UP,
  /** No queue of that id is defined. Define the queue first, or correct the id. */
  QUEUE_UNKNOWN,
  /**
   * As many interactions wait in the queue as it may hold. Try again later, or send the customer
   * elsewhere.
   */
  QUEUE_FULL,
  /** No skill of that id is defined. Define the skill first, or correct the id. */
  SKILL_UNKNOWN,
  /** No plan of that id is defined. Define the plan first, or correct the id. */
  PLAN_UNKNOWN,
  /** No capacity profile of that id is defined. Define the profile first, or correct the id. */
  CAPACITY_PROFILE_UNKNOWN,
  /** The gateway is not connected. Send hello first. */
  GATEWAY_NOT_CONNECTED,
  /**
   * A newer instance of the gateway has taken over. Stop this instance, or start it anew with a
   * higher epoch.
   */
  GATEWAY_FENCED,
  /**
   * A table is as full as its limit allows; the detail names the limit. Raise it, or remove what is
   * not needed.
   */
  LIMIT_REACHED,
  /**
   * Another agent accepted first; the detail says who, and at which sequence. Do nothing: the offer
   * was rescinded.
   */
  OFFER_TAKEN,
  /** No team of that id is defined. Define the team first, or correct the id. */
  TEAM_UNKNOWN,
  /** No calendar of that id is defined. Define the calendar first, or correct the id. */
  CALENDAR_UNKNOWN,
  /** No activity reason of that id is defined. Define it first, or correct the id. */
  ACTIVITY_REASON_UNKNOWN,
  /** The queue is outside its opening hours and has no exit for it. Send the customer elsewhere. */
  QUEUE_CLOSED,
  /**
   * Nobody who counts as staff of the queue is there, and it has no exit for it. Send the customer
   * elsewhere, or try again later.
   */
  QUEUE_EMPTY,
  /**
   * The wait would be longer than the queue allows, and it has no exit for it. Send the customer
   * elsewhere, or try again later.
   */
  WAIT_TOO_LONG,
  /** The queue's work is not taken from a list. Wait for an offer. */
  PULL_NOT_ALLOWED,
  /** The agent does not meet what the interaction asks for. Take another one. */
  AGENT_NOT_ELIGIBLE,
  /** The agent has no capacity for it now. End something first, or let it be offered later. */
  AGENT_NOT_READY,
  /** This queue's wrap-up runs for a fixed time. Wait for its end. */
  WRAP_UP_FIXED,
  /** Wrap-up can't be extended by so much. Ask for less, or complete it. */
  WRAP_UP_NOT_EXTENDABLE,
  /** The time given lies further away than is allowed. Correct it. */
  TIME_OUT_OF_RANGE,
  /** No disposition of that id is defined. Define it first, or correct the id. */
  DISPOSITION_UNKNOWN,
  /** This queue's wrap-up is completed with a disposition only. Set one first. */
  DISPOSITION_MISSING,
  /** No project of that id is defined. Define the project first, or correct the id. */
  PROJECT_UNKNOWN,
  /** Nobody whom the target means is there. Choose another target. */
  TARGET_NOT_THERE,
  /** The target is the agent who asks, or the place where it is already. Choose another target. */
  TARGET_IS_HERE,
  /** The customer has been handed on as often as is allowed, or too many are consulted already. */
  TOO_MANY_SEGMENTS,
  /** This is not a consultation. Name one. */
  NOT_A_CONSULTATION,
  /** The consulted agent has not accepted. Wait, or cancel the consultation. */
  CONSULTATION_NOT_ACCEPTED,
  /** The customer hears the consultation already. Do nothing. */
  CONSULTATION_JOINED,
  /** A consultation can't be transferred, parked or consulted about. Act on its interaction. */
  INTERACTION_IS_CONSULTATION,
  /**
   * It is on this channel already, or can't be done on it: conversations are parked where people
   * write, customers called back where they speak. Choose another channel.
   */
  CHANNEL_NOT_FIT,
  /** No callback is under way for it. Do nothing. */
  CALLBACK_NOT_WANTED,
  /** The customer is to be called back, and not on the line yet. Wait until they answer. */
  CALLBACK_WANTED,
  /** This agent asks for no help with this interaction, or no longer. Do nothing. */
  HELP_NOT_ASKED
}
