package org.strowger.server.config;

import java.net.URI;
import java.util.Base64;
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

  /** What is never printed: the key in base64. */
  public record Secret(String base64) {
    public byte[] key() {
      return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }
}
