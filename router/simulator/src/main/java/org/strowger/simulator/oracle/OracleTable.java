package org.strowger.simulator.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of exact results that lie beside this class; a line that begins with # is a remark.
 */
final class OracleTable {
  private OracleTable() {}

  static List<OracleRow> read(String name) {
    try (InputStream bytes = OracleTable.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("the table " + name + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      List<List<String>> lines =
          reader.lines().filter(line -> !line.startsWith("#")).map(OracleTable::fields).toList();
      return lines.stream().skip(1).map(line -> row(lines.getFirst(), line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OracleRow row(List<String> header, List<String> line) {
    Map<String, String> fields = new HashMap<>();
    for (int column = 0; column < header.size(); column++) {
      fields.put(header.get(column), line.get(column));
    }
    return new OracleRow(fields);
  }

  /** Fields between commas; within double quotes a comma is a comma. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
