package org.strowger.server.wire;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.model.InvalidValue;

/**
 * Values whose field has a name of its own where it stands: the core knows only what kind of value
 * it is, but whoever sent it looks for the field. Stateless, for any thread.
 */
public final class WireFields {
  private WireFields() {}

  /** The value; if it can't be, {@code field} is what is named as wrong. */
  public static <T> T named(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValue wrong) {
      String problem = String.valueOf(wrong.getMessage()).substring(wrong.field().length()).strip();
      throw new InvalidValue(field, problem);
    }
  }

  static <T> T id(String field, String wire, Function<String, T> of) {
    return named(field, () -> of.apply(wire));
  }

  /** On the wire none is the empty string. */
  static <T> @Nullable T idOrNull(String field, String wire, Function<String, T> of) {
    return wire.isEmpty() ? null : id(field, wire, of);
  }

  static <T> List<T> ids(String field, List<String> wire, Function<String, T> of) {
    return WireValues.each(wire, one -> id(field, one, of));
  }
}
