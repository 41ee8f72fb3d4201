package org.strowger.gateway.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class IceServersTest {
  private static final String TURN = "turn:turn.example.org:3478?transport=udp";
  private static final String SECRET = "north-of-the-river";

  @Test
  void credentialsAreThoseThatTheRelayReckonsFromTheSharedSecret() {
    var issued = new IceServers(List.of(TURN), SECRET).issue("call", 1_800_000_000_000L);
    IceServers.Server server = issued.servers().getFirst();
    assertEquals(1_800_003_600_000L, issued.expiresMs());
    assertEquals("1800003600:call", server.username());
    // printf '1800003600:call' | openssl dgst -sha1 -hmac north-of-the-river -binary | base64
    assertEquals("qOMY1HLTu9SYPTfifPqcYt6Xp7g=", server.credential());
  }

  @Test
  void eachCallHasItsOwn() {
    IceServers servers = new IceServers(List.of(TURN), SECRET);
    assertNotEquals(
        servers.issue("one", 0).servers().getFirst().credential(),
        servers.issue("two", 0).servers().getFirst().credential());
  }

  @Test
  void aServerThatOnlyTellsAddressesNeedsNoSecret() {
    var issued = new IceServers(List.of("stun:stun.example.org"), "").issue("call", 0);
    assertEquals("", issued.servers().getFirst().username());
    assertEquals(List.of(), IceServers.NONE.issue("call", 0).servers());
  }

  @Test
  void whatIsNoServerIsRefusedBeforeTheGatewayStarts() {
    assertThrows(IllegalArgumentException.class, () -> new IceServers(List.of("http://x"), SECRET));
    assertThrows(IllegalArgumentException.class, () -> new IceServers(List.of(TURN), "short"));
  }
}
