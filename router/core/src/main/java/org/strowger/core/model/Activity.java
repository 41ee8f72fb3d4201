package org.strowger.core.model;

/**
 * What an agent declares to be doing. Whether work can be offered is derived from it, never stored
 * in it.
 */
public enum Activity {
  /** Signed out. Reached by signing out, never by setting it. */
  OFFLINE,
  /** Signed in, wants no new work; keeps what is in hand. */
  AWAY,
  /** Signed in and ready for offers as far as capacity goes. */
  AVAILABLE
}
