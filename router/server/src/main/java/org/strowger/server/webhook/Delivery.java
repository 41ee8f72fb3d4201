package org.strowger.server.webhook;

/**
 * What is sent in one call.
 *
 * @param id the same however often it is sent, so that the receiver knows what it has
 * @param contentType that of a CloudEvent, or of an array of them
 * @param body the same bytes however often it is sent
 */
record Delivery(String id, String contentType, String body) {}
