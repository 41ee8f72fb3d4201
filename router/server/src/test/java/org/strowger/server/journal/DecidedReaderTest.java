package org.strowger.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.Decided;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.HostCommand.AdvanceTime;
import org.strowger.core.command.Reply;
import org.strowger.core.event.Event;
import org.strowger.proto.v1.JournalEvent;

/** One reader reads many entries, and nothing of one is left over for the next. */
class DecidedReaderTest {
  private final DecidedReader reader = new DecidedReader();

  @Test
  void everyKindOfEventIsReadAsItWasDecidedWhateverCameBefore() {
    List<Event> events = Samples.events();
    for (int i = 0; i < events.size(); i++) {
      List<Event> three = List.of(events.get(i), events.get(0), events.get(i));

      Decided read = read(new JournalEntry(7, 1_000, new AdvanceTime(), three, Reply.ACCEPTED));

      assertEquals(three, read.events());
      assertEquals(7, read.sequence());
      assertEquals(1_000, read.timeMs());
    }
  }

  /** Fields that are left out have their defaults, not what the event before had. */
  @Test
  void anEventThatSaysNothingTakesNothingFromTheOneBefore() {
    JournalEvent full = EventCodec.encode(Samples.events().getFirst());
    var blank = JournalEvent.AgentConnectionLost.newBuilder().setAgentId("ana");
    JournalEvent dated =
        JournalEvent.newBuilder()
            .setAgentConnectionLost(blank.clone().setGraceDeadlineMs(9_000))
            .build();
    JournalEvent undated = JournalEvent.newBuilder().setAgentConnectionLost(blank).build();

    Decided read = reader.read(1, bytes(full, dated, undated));

    assertEquals(EventCodec.decode(undated), read.events().getLast());
    assertEquals(EventCodec.decode(dated), read.events().get(1));
  }

  @Test
  void whatCanNotBeUnderstoodIsRefusedByTheNumberOfItsEntry() {
    JournalEvent unknown = JournalEvent.getDefaultInstance();
    JournalFault missing = assertThrows(JournalDamaged.class, () -> reader.read(5, bytes(unknown)));
    assertTrue(missing.toString().contains("entry 5"), missing::toString);

    byte[] torn = bytes(EventCodec.encode(Samples.events().getFirst())).toByteArray();
    byte[] shorter = Arrays.copyOf(torn, torn.length - 1);
    assertThrows(JournalDamaged.class, () -> reader.read(6, shorter));
  }

  private Decided read(JournalEntry entry) {
    return reader.read(entry.sequence(), JournalCodec.encode(entry).toByteArray());
  }

  private static ByteString bytes(JournalEvent... events) {
    return org.strowger.proto.v1.JournalEntry.newBuilder()
        .setSequence(1)
        .addAllEvents(List.of(events))
        .build()
        .toByteString();
  }
}
