package org.strowger.server.config;

import java.net.URI;
import java.util.Arrays;
import org.strowger.server.events.EventSelection;

/**
 * Somebody who is called with events.
 *
 * @param name names it for people, in metrics and on disk
 * @param url where it is called
 * @param secret what calls are signed with
 * @param selection which events it wants
 * @param fromSequence where it begins when it is first seen; 0 = with what comes from then on
 * @param batch events in one call at most; 1 = each in a call of its own, and no array around it
 */
public record WebhookEndpoint(
    String name, URI url, Secret secret, EventSelection selection, long fromSequence, int batch) {

  /** Bytes that are never printed. */
  public record Secret(byte[] bytes) {
    public Secret {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Secret(var others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }
}
