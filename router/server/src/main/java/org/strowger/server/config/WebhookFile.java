package org.strowger.server.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.strowger.core.model.InvalidValue;
import org.strowger.server.config.WebhookEndpoint.Secret;
import org.strowger.server.events.EventSelection;

/** The YAML file of the webhooks: a list of endpoints. Tells everything that is wrong in it. */
final class WebhookFile {
  private static final int ENDPOINTS_MAX = 64;
  private static final int BATCH_MAX = 1_000;
  private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String SECRET_PREFIX = "whsec_";
  private static final int SECRET_LEAST = 24;
  private static final int SECRET_MOST = 64;
  private static final Set<String> KEYS =
      Set.of("name", "url", "secret", "kinds", "queues", "agents", "from-sequence", "batch");

  private final Path file;
  private final List<String> problems;
  private final Set<String> names = new HashSet<>();

  WebhookFile(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The endpoints that are right, in their order. */
  List<WebhookEndpoint> read() {
    List<WebhookEndpoint> endpoints = new ArrayList<>();
    if (!(load() instanceof Map<?, ?> root)
        || !(root.get("endpoints") instanceof List<?> list)
        || root.size() != 1) {
      problem("is not a list of endpoints: write \"endpoints:\" and below it \"  - name: crm\"");
      return endpoints;
    }
    if (list.size() > ENDPOINTS_MAX) {
      problem("has " + list.size() + " endpoints: at most " + ENDPOINTS_MAX + " are called");
    }
    for (int i = 0; i < list.size(); i++) {
      String place = "endpoint " + (i + 1) + ": ";
      try {
        endpoints.add(endpoint(list.get(i)));
      } catch (InvalidValue wrong) {
        problem(place + wrong.getMessage());
      }
    }
    return endpoints;
  }

  private @Nullable Object load() {
    try (InputStream in = Files.newInputStream(file)) {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromInputStream(in);
    } catch (NoSuchFileException e) {
      problem("can't be read: there is no such file");
    } catch (IOException e) {
      problem("can't be read: " + e);
    } catch (YamlEngineException e) {
      problem("is not YAML: " + e.getMessage());
    }
    return null;
  }

  private void problem(String words) {
    problems.add(file + " " + words);
  }

  private WebhookEndpoint endpoint(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> keys)) {
      throw new InvalidValue("endpoint", "is not a section: give it name, url and secret");
    }
    for (Object key : keys.keySet()) {
      if (!KEYS.contains(key)) {
        String written = String.valueOf(key);
        throw new InvalidValue(written, "is no key" + Spelling.suggestion(written, KEYS));
      }
    }
    return new WebhookEndpoint(
        name(keys),
        url(text(keys, "url")),
        secret(text(keys, "secret")),
        EventSelection.of(texts(keys, "kinds"), texts(keys, "queues"), texts(keys, "agents")),
        number(keys, "from-sequence", 0, 0, Long.MAX_VALUE),
        (int) number(keys, "batch", 1, 1, BATCH_MAX));
  }

  private String name(Map<?, ?> keys) {
    String name = text(keys, "name");
    if (!name.matches(NAME)) {
      throw new InvalidValue("name", "must be lower-case letters, digits and dashes, at most 63");
    }
    if (!names.add(name)) {
      throw new InvalidValue("name", "is " + name + " as that of another: give each its own");
    }
    return name;
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below, like every other text that is none.
    }
    throw new InvalidValue("url", "is \"" + text + "\": give an http or https address");
  }

  /** The message never shows what was given. */
  private static Secret secret(String text) {
    try {
      boolean marked = text.startsWith(SECRET_PREFIX);
      Secret secret = new Secret(marked ? text.substring(SECRET_PREFIX.length()) : "");
      int bytes = secret.key().length;
      if (bytes >= SECRET_LEAST && bytes <= SECRET_MOST) {
        return secret;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like every other text that is none.
    }
    throw new InvalidValue(
        "secret",
        "must be \""
            + SECRET_PREFIX
            + "\" and then 24 to 64 random bytes in base64: make them with openssl rand -base64 32");
  }

  private static String text(Map<?, ?> keys, String key) {
    if (keys.get(key) instanceof String text) {
      return text;
    }
    throw new InvalidValue(key, "is missing or not a text");
  }

  private static Set<String> texts(Map<?, ?> keys, String key) {
    Set<String> texts = new TreeSet<>();
    Object given = keys.get(key);
    if (given == null) {
      return texts;
    }
    if (given instanceof List<?> list) {
      for (Object one : list) {
        texts.add(String.valueOf(one));
      }
      return texts;
    }
    throw new InvalidValue(key, "is not a list: write [one, another]");
  }

  private static long number(Map<?, ?> keys, String key, long preset, long least, long most) {
    Object given = keys.get(key);
    if (given == null) {
      return preset;
    }
    if (given instanceof Number number
        && number.longValue() >= least
        && number.longValue() <= most) {
      return number.longValue();
    }
    throw new InvalidValue(
        key, "is " + given + ": give a whole number from " + least + " to " + most);
  }
}
