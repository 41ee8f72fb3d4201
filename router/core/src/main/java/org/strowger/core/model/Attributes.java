package org.strowger.core.model;

import java.util.List;
import java.util.TreeMap;

/**
 * The routing attributes of one interaction, sorted by name; a later value of the same name
 * replaces the earlier.
 */
public record Attributes(List<Attribute> all) {
  public static final Attributes NONE = new Attributes(List.of());

  public Attributes {
    Check.size("attributes", all, Limits.ATTRIBUTES);
    TreeMap<String, Attribute> byName = new TreeMap<>();
    for (Attribute one : all) {
      byName.put(one.name(), one);
    }
    all = List.copyOf(byName.values());
  }
}
