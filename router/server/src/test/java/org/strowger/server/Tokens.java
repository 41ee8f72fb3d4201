package org.strowger.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.server.config.ServerConfig;
import org.strowger.token.Identity;
import org.strowger.token.Reach;
import org.strowger.token.Role;
import org.strowger.token.SignedTokens;
import org.strowger.token.TokenKeys;

/** Keys of a test, and the tokens that are signed with them. */
final class Tokens {
  /** For how long they are good. */
  static final long SPAN_MS = 600_000;

  private final Path file;
  private final TokenKeys keys;

  private Tokens(Path file) throws IOException {
    this.file = file;
    if (Files.notExists(file)) {
      TokenKeys.make(file);
    }
    this.keys = TokenKeys.read(file);
  }

  static Tokens in(Path folder) {
    try {
      return new Tokens(Files.createDirectories(folder).resolve("keys.json"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Sockets on any free port, which take these tokens. */
  ServerConfig.Sockets sockets() {
    return sockets(ServerConfig.Sockets.DEFAULT.renewal());
  }

  ServerConfig.Sockets sockets(ServerConfig.Renewal renewal) {
    ServerConfig.Sockets preset = ServerConfig.Sockets.DEFAULT;
    return new ServerConfig.Sockets(
        preset.host(),
        0,
        Optional.of(file),
        preset.tokenMaxMinutes(),
        List.of("https://desk.example"),
        preset.max(),
        preset.maxPerIdentity(),
        preset.helloMs(),
        preset.framesPerSecond(),
        preset.frameMaxKib(),
        preset.unsentFrames(),
        preset.unsentKib(),
        preset.heartbeatMs(),
        preset.silenceMaxMs(),
        preset.chatUrl(),
        renewal);
  }

  String agent(String id) {
    return of(id, Role.AGENT, Reach.NOTHING, Reach.NOTHING);
  }

  /** Of somebody who may see everything. */
  String supervisor(String id) {
    return of(id, Role.SUPERVISOR, Reach.ALL, Reach.ALL);
  }

  String admin(String id) {
    return of(id, Role.ADMIN, Reach.NOTHING, Reach.NOTHING);
  }

  String of(String subject, Role role, Reach projects, Reach teams) {
    return of(subject, role, projects, teams, SPAN_MS);
  }

  String of(String subject, Role role, Reach projects, Reach teams, long spanMs) {
    try {
      return SignedTokens.issue(
          keys,
          new Identity(subject, "", role, projects, teams, System.currentTimeMillis() + spanMs));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
