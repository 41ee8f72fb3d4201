package org.strowger.simulator.file;

import java.util.Map;
import java.util.Optional;

/** Keys that belong together, of which each means something. */
public final class Section {
  private final Entry own;
  private final Map<String, Entry> entries;

  Section(Entry own, Map<String, Entry> entries) {
    this.own = own;
    this.entries = entries;
  }

  /** What stands at the key, if anything does. */
  public Optional<Entry> optional(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** What stands at the key; where nothing does, that is noted with what to write. */
  public Optional<Entry> required(String key, String example) {
    Optional<Entry> entry = optional(key);
    if (entry.isEmpty()) {
      own.problem(key + " is missing: write for example " + key + ": " + example);
    }
    return entry;
  }

  /** The section as a whole, for what is wrong with no single key. */
  public Entry own() {
    return own;
  }
}
