package org.strowger.gateway.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.gateway.video.SignalRefused.Why;

/** What pages may tell each other, and what they may not. */
class SignalTest {
  private static final CandidatePolicy USUAL = CandidatePolicy.DEFAULT;
  private static final CandidatePolicy PUBLIC_ONLY = new CandidatePolicy(false, false);
  private static final VideoLimits LIMITS = VideoLimits.DEFAULT;
  private static final String SDP =
      """
      v=0
      o=- 1 2 IN IP4 127.0.0.1
      s=-
      t=0 0
      m=audio 9 UDP/TLS/RTP/SAVPF 111
      c=IN IP4 0.0.0.0
      a=mid:0
      m=video 9 UDP/TLS/RTP/SAVPF 96
      a=mid:1
      """
          .replace("\n", "\r\n");

  @Test
  void anOfferAsBrowsersMakeItIsToldAsItIs() throws SignalRefused {
    SessionDescription offer = SessionDescription.checked("offer", SDP, USUAL, LIMITS);
    assertEquals(SDP, offer.sdp());
    assertEquals(0, offer.dropped());
  }

  @Test
  void candidatesOfOthersWithinADescriptionAreTakenOutAndCounted() throws SignalRefused {
    String sdp =
        SDP
            + "a=candidate:1 1 udp 2122260223 203.0.113.9 54321 typ host generation 0\r\n"
            + "a=candidate:2 1 udp 2122260223 169.254.169.254 80 typ host\r\n"
            + "a=candidate:3 1 tcp 1518280447 127.0.0.1 9 typ host tcptype active\r\n";
    SessionDescription offer = SessionDescription.checked("answer", sdp, USUAL, LIMITS);
    assertEquals(3, offer.candidates());
    assertEquals(2, offer.dropped());
    assertTrue(offer.sdp().contains("203.0.113.9"));
    assertFalse(offer.sdp().contains("169.254"));
    assertFalse(offer.sdp().contains("a=candidate:3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v=0",
        "hello",
        "v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
        "v=0\r\nm=audio 9 X 0\r\nnonsense\r\n",
        "v=0\r\nm=audio 9 X 0\r\na=\u0007bell\r\n",
        "v=0\r\nm=audio 9 X 0\r\na=candidate:1 1 udp 1 example.org 80 typ host\r\n"
      })
  void aDescriptionWithoutItsShapeIsRefused(String sdp) {
    assertMalformed(() -> SessionDescription.checked("offer", sdp, USUAL, LIMITS));
  }

  @Test
  void aDescriptionThatIsABombIsRefused() {
    String line = "a=x:" + "y".repeat(100) + "\r\n";
    assertMalformed(
        () -> SessionDescription.checked("offer", SDP + line.repeat(400), USUAL, LIMITS));
    assertMalformed(
        () -> SessionDescription.checked("offer", SDP + "a=x\r\n".repeat(1_000), USUAL, LIMITS));
    assertMalformed(() ->
        SessionDescription.checked("offer", SDP + "m=video 9 X 0\r\n".repeat(3), USUAL, LIMITS));
    assertMalformed(() -> SessionDescription.checked("rollback", SDP, USUAL, LIMITS));
  }

  @ParameterizedTest
  @CsvSource({
    // address, told usually, told where only public ones are
    "203.0.113.9, true, true",
    "2001:db8::7, true, true",
    "192.168.1.20, true, false",
    "10.0.0.8, true, false",
    "172.16.0.1, true, false",
    "100.64.0.1, true, false",
    "fd00::1, true, false",
    "6b6c2f3e-1d2c-4b5a-9f00-0a1b2c3d4e5f.local, true, false",
    "127.0.0.1, false, false",
    "::1, false, false",
    "::ffff:127.0.0.1, false, false",
    "169.254.169.254, false, false",
    "fe80::1, false, false",
    "224.0.0.1, false, false",
    "0.0.0.0, false, false",
  })
  void anAddressIsToldByItsNetwork(String address, boolean usually, boolean whereOnlyPublic) {
    assertEquals(usually, isTold(address, "host", USUAL));
    assertEquals(whereOnlyPublic, isTold(address, "host", PUBLIC_ONLY));
  }

  @Test
  void aRelaysAddressIsNobodysOwn() {
    assertTrue(isTold("10.0.0.8", "relay", PUBLIC_ONLY));
    assertFalse(isTold("127.0.0.1", "relay", PUBLIC_ONLY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "candidate:1 1 udp 1 example.org 80 typ host",
        "candidate:1 1 udp 1 192.0.2.1 80 typ host\r\na=ice-lite",
        "candidate:1 1 udp 1 192.0.2.999 80 typ host",
        "candidate:1 1 sctp 1 192.0.2.1 80 typ host",
        "candidate:1 1 udp 1 0x7f.1 80 typ host"
      })
  void aCandidateWithoutItsShapeIsRefused(String line) {
    assertMalformed(() -> Candidate.checked(line, "0", 0, "", USUAL));
  }

  @Test
  void thatThereAreNoMoreIsToldToo() throws SignalRefused {
    assertEquals("", Candidate.checked("", "0", 0, "", PUBLIC_ONLY).line());
  }

  private static boolean isTold(String address, String type, CandidatePolicy policy) {
    String line =
        "candidate:1 1 udp 2122260223 " + address + " 54321 typ " + type + " generation 0";
    try {
      Candidate.checked(line, "0", 0, "", policy);
      return true;
    } catch (SignalRefused refused) {
      assertEquals(Why.CANDIDATE_REFUSED, refused.why(), refused.sentence());
      return false;
    }
  }

  private interface Attempt {
    void run() throws SignalRefused;
  }

  private static void assertMalformed(Attempt attempt) {
    assertEquals(Why.MALFORMED, assertThrows(SignalRefused.class, attempt::run).why());
  }
}
