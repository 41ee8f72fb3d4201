package org.strowger.gateway.chat.file;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Objects;

/**
 * A file that belongs to a line of a conversation.
 *
 * @param fileId what it is called on disk; random, nobody outside is told
 * @param name what its sender calls it, without folders
 * @param kind what it is
 * @param bytes how long it is
 */
public record Attachment(String fileId, String name, FileKind kind, long bytes) {
  private static final String UNNAMED = "file";

  public Attachment {
    Objects.requireNonNull(fileId, "fileId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /**
   * What is left of a name when folders and what file systems take for more than a name are gone.
   */
  public static String cleanName(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "").strip();
    return clean.replace(".", "").isEmpty() ? UNNAMED : clean;
  }

  /** As it stands in the log. */
  public String toText() {
    JsonObject text = new JsonObject();
    text.addProperty("id", fileId);
    text.addProperty("name", name);
    text.addProperty("kind", kind.name());
    text.addProperty("bytes", bytes);
    return text.toString();
  }

  /** What stands in the log. */
  public static Attachment fromText(String text) {
    JsonObject read = JsonParser.parseString(text).getAsJsonObject();
    return new Attachment(
        read.get("id").getAsString(),
        read.get("name").getAsString(),
        FileKind.valueOf(read.get("kind").getAsString()),
        read.get("bytes").getAsLong());
  }
}
