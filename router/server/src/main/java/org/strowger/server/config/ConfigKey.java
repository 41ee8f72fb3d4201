package org.strowger.server.config;

import java.util.Locale;

/**
 * One thing that can be configured.
 *
 * @param path section and name in the file, for example {@code grpc.port}
 * @param preset what holds where nothing is said
 * @param range which values there are
 * @param meaning what it is for, with its unit
 */
record ConfigKey<T>(String path, T preset, ValueRange<T> range, String meaning) {
  static final String VARIABLE_PREFIX = "STROWGER_";

  /** The environment variable that overrides the file. */
  String variable() {
    return VARIABLE_PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  String section() {
    return path.substring(0, path.indexOf('.'));
  }

  String name() {
    return path.substring(path.indexOf('.') + 1);
  }

  String presetText() {
    return range.text(preset);
  }
}
