package org.strowger.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A comma-separated text file whose first line names the columns. Columns may stand in any order
 * and columns that are not asked for are skipped over; a field may stand in double quotes. Blank
 * lines mean nothing.
 */
final class CsvFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final Problems problems;

  CsvFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Hands every line that has as many fields as the header to {@code reader}. */
  void read(List<String> required, Consumer<CsvRow> reader) {
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String header = lines.readLine();
      if (header == null) {
        problems.add(path + " is empty: give it a header line " + String.join(",", required));
        return;
      }
      Map<String, Integer> columns = columns(header);
      if (complete(columns, required)) {
        readRows(lines, columns, reader);
      }
    } catch (NoSuchFileException _) {
      problems.add(path + " does not exist: correct the path");
    } catch (CharacterCodingException _) {
      problems.add(path + " is not UTF-8 text: save it as comma-separated UTF-8");
    } catch (IOException e) {
      problems.add(path + " cannot be read (" + e + "): see that it is a readable file");
    }
  }

  private static Map<String, Integer> columns(String header) {
    String text = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
    Map<String, Integer> columns = new HashMap<>();
    for (String name : fields(text)) {
      columns.putIfAbsent(name.toLowerCase(Locale.ROOT), columns.size());
    }
    return columns;
  }

  private boolean complete(Map<String, Integer> columns, List<String> required) {
    List<String> missing = required.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          path
              + ", line 1: the header lacks "
              + String.join(", ", missing)
              + ": it must name "
              + String.join(",", required));
    }
    return missing.isEmpty();
  }

  private void readRows(BufferedReader lines, Map<String, Integer> columns, Consumer<CsvRow> reader)
      throws IOException {
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> fields = fields(line);
      if (fields.size() == columns.size()) {
        reader.accept(new CsvRow(path.toString(), number, columns, fields, problems));
      } else {
        problems.add(
            path
                + ", line "
                + number
                + ": has "
                + fields.size()
                + " fields where the header has "
                + columns.size()
                + ": give each column one value");
      }
    }
  }

  /**
   * The fields of one line, trimmed. Within double quotes a comma is a comma and two quotes are
   * one.
   */
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (escaped) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
