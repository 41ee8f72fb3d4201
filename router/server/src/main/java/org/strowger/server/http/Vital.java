package org.strowger.server.http;

/**
 * One number that tells how the router gets on.
 *
 * @param name in lower case with dashes, its unit last
 */
public record Vital(String name, long value) {}
