package org.strowger.core.model;

/**
 * A routing attribute: a name and an opaque value. Never a message body, a person's name or a
 * telephone number.
 */
public record Attribute(String name, String value) {
  public Attribute {
    Check.identifier("attributes.name", name);
    Check.text("attributes.value", value, Limits.ATTRIBUTE_LENGTH);
  }
}
