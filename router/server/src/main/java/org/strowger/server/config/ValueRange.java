package org.strowger.server.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values a key takes, and how they are written. */
sealed interface ValueRange<T> {
  /** The value that {@code text} stands for, or null where it is none of this range. */
  @Nullable T parse(String text);

  /** What to give, in words that follow "give". */
  String description();

  default String text(T value) {
    return value.toString();
  }

  /** A whole number that fits an int. */
  record Count(int least, int most) implements ValueRange<Integer> {
    @Override
    public @Nullable Integer parse(String text) {
      Long value = new Span(least, most).parse(text);
      return value == null ? null : Integer.valueOf(value.intValue());
    }

    @Override
    public String description() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /** A power of two. */
  record PowerOfTwo(int least, int most) implements ValueRange<Integer> {
    @Override
    public @Nullable Integer parse(String text) {
      Integer value = new Count(least, most).parse(text);
      return value == null || Integer.bitCount(value) != 1 ? null : value;
    }

    @Override
    public String description() {
      return "a power of two from " + least + " to " + most;
    }
  }

  /** A whole number of milliseconds or the like. */
  record Span(long least, long most) implements ValueRange<Long> {
    @Override
    public @Nullable Long parse(String text) {
      try {
        long value = Long.parseLong(text);
        return value < least || value > most ? null : value;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    @Override
    public String description() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /** Yes or no. */
  record Flag() implements ValueRange<Boolean> {
    @Override
    public @Nullable Boolean parse(String text) {
      return switch (text) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> null;
      };
    }

    @Override
    public String description() {
      return "true or false";
    }
  }

  /** The name or address of a host. Whether it exists shows when it is listened on. */
  record Host() implements ValueRange<String> {
    @Override
    public @Nullable String parse(String text) {
      return text.isEmpty() || text.length() > 255 || text.chars().anyMatch(Character::isWhitespace)
          ? null
          : text;
    }

    @Override
    public String description() {
      return "a host name or an address";
    }
  }

  /** A folder, made where there is none; relative to where the server is started. */
  record Directory() implements ValueRange<Path> {
    @Override
    public @Nullable Path parse(String text) {
      try {
        return text.isEmpty() ? null : Path.of(text);
      } catch (InvalidPathException e) {
        return null;
      }
    }

    @Override
    public String description() {
      return "a path";
    }
  }

  /** A file, or none. Whether it is there shows when it is read. */
  record OptionalFile() implements ValueRange<Optional<Path>> {
    private static final String NONE = "none";

    /** Null is no value at all, as in every range; empty is the value that says there is none. */
    @Override
    @SuppressWarnings("NullableOptional")
    public @Nullable Optional<Path> parse(String text) {
      if (text.equals(NONE)) {
        return Optional.empty();
      }
      Path path = new Directory().parse(text);
      return path == null ? null : Optional.of(path);
    }

    @Override
    public String description() {
      return "a path, or none";
    }

    @Override
    public String text(Optional<Path> value) {
      return value.map(Path::toString).orElse(NONE);
    }
  }

  /** The address of a WebSocket, or none. */
  record OptionalSocketUrl() implements ValueRange<Optional<String>> {
    private static final String NONE = "none";

    /** Null is no value at all, as in every range; empty is the value that says there is none. */
    @Override
    @SuppressWarnings("NullableOptional")
    public @Nullable Optional<String> parse(String text) {
      if (text.equals(NONE)) {
        return Optional.empty();
      }
      try {
        URI uri = new URI(text);
        boolean isSocket = "ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
        // It goes into a header of the pages, so nothing but an address may stand in it.
        return isSocket && uri.getHost() != null && text.matches("[a-zA-Z0-9./:_-]+")
            ? Optional.of(text)
            : null;
      } catch (URISyntaxException e) {
        return null;
      }
    }

    @Override
    public String description() {
      return "ws://HOST:PORT/desk or wss://HOST/desk, or none";
    }

    @Override
    public String text(Optional<String> value) {
      return value.orElse(NONE);
    }
  }

  /** What names something on the web or beside it. */
  record UriReference() implements ValueRange<String> {
    @Override
    public @Nullable String parse(String text) {
      try {
        return text.isEmpty() ? null : new URI(text).toString();
      } catch (URISyntaxException e) {
        return null;
      }
    }

    @Override
    public String description() {
      return "a URI reference, such as https://router.example or a name";
    }
  }

  /** Origins of pages, as browsers send them (RFC 6454), or none. */
  record Origins() implements ValueRange<List<String>> {
    private static final String NONE = "none";

    @Override
    public @Nullable List<String> parse(String text) {
      if (text.equals(NONE)) {
        return List.of();
      }
      List<String> origins = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
      return origins.stream().allMatch(Origins::isOrigin) ? origins : null;
    }

    private static boolean isOrigin(String text) {
      try {
        URI uri = new URI(text);
        boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        return isWeb
            && uri.getHost() != null
            && text.equals(uri.getScheme() + "://" + uri.getAuthority())
            && uri.getUserInfo() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    @Override
    public String description() {
      return "origins such as https://desk.example, with commas between them, or none";
    }

    @Override
    public String text(List<String> value) {
      return value.isEmpty() ? NONE : String.join(",", value);
    }
  }

  /** One of a closed list, written in lower case with dashes. */
  record Choice<E extends Enum<E>>(Class<E> type) implements ValueRange<E> {
    @Override
    public @Nullable E parse(String text) {
      for (E constant : type.getEnumConstants()) {
        if (text(constant).equals(text)) {
          return constant;
        }
      }
      return null;
    }

    @Override
    public String description() {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(this::text)
              .collect(Collectors.joining(", "));
    }

    @Override
    public String text(E value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
