package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Programs on Java 17 embed the client, so it must not ask for more. */
class EmbeddingTest {

  private static final int JAVA_17 = 61;

  @Test
  void shouldRunOnJava17() throws IOException {
    try (InputStream file = EmbeddingTest.class.getResourceAsStream("package-info.class");
        DataInputStream classFile = new DataInputStream(Objects.requireNonNull(file))) {
      classFile.skipNBytes(6);
      assertEquals(JAVA_17, classFile.readUnsignedShort());
    }
  }
}
