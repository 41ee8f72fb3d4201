package org.strowger.core.model;

/** Where an interaction goes that can't enter or stay in a queue for this reason. */
public record Exit(ExitCondition when, QueueId to) {}
