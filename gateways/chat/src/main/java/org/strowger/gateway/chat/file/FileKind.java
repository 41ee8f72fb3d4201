package org.strowger.gateway.chat.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What may be sent: a closed list, printed in {@code router/docs/chat.md}. A file is taken for what
 * its sender says only if it begins as such files do; nothing that a browser would run is among
 * them. The names are written to disk: never rename one.
 */
public enum FileKind {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp"),
  PDF("application/pdf"),
  TEXT("text/plain");

  /** As much of a file's beginning as is looked at, in bytes. */
  public static final int HEAD_BYTES = 512;

  /** The longest character of UTF-8 has four bytes, so three may be cut off at the end. */
  private static final int CUT_MAX_BYTES = 3;

  private final String contentType;

  FileKind(String contentType) {
    this.contentType = contentType;
  }

  /** As browsers name it. */
  public String contentType() {
    return contentType;
  }

  /** The kind that is called so; empty if such files are not taken. */
  public static Optional<FileKind> of(String contentType) {
    return Arrays.stream(values()).filter(kind -> kind.contentType.equals(contentType)).findAny();
  }

  /** Whether a file that begins so can be of this kind. */
  public boolean begins(byte[] head) {
    return switch (this) {
      case PNG -> has(head, 0, "\u0089PNG\r\n\u001a\n");
      case JPEG -> has(head, 0, "\u00ff\u00d8\u00ff");
      case GIF -> has(head, 0, "GIF87a") || has(head, 0, "GIF89a");
      case WEBP -> has(head, 0, "RIFF") && has(head, 8, "WEBP");
      case PDF -> has(head, 0, "%PDF-");
      case TEXT -> isText(head);
    };
  }

  private static boolean has(byte[] head, int at, String sign) {
    byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
  }

  private static boolean isText(byte[] head) {
    for (byte one : head) {
      if (one == 0) {
        return false;
      }
    }
    int cutMost = head.length == HEAD_BYTES ? CUT_MAX_BYTES : 0;
    for (int cut = 0; cut <= cutMost; cut++) {
      if (isUtf8(ByteBuffer.wrap(head, 0, head.length - cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(bytes);
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }
}
