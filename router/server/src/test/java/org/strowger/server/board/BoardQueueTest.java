package org.strowger.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.QueueDefinition;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirements;
import org.strowger.proto.v1.BoardRow;
import org.strowger.proto.v1.Channel;

/** What a queue has of rows that an older router wrote. */
class BoardQueueTest {
  private static final BoardRow.Queue OLD =
      BoardRow.Queue.newBuilder()
          .setQueueId("sales")
          .setArrived(5)
          .setAnswered(3)
          .setAnsweredInTarget(2)
          .setAbandoned(1)
          .setAnsweredWaitSumMs(9_000)
          .build();

  private final BoardQueue queue =
      new BoardQueue(
          new QueueDefinition(
              new QueueId("sales"), Requirements.NONE, 20_000, 5_000, 15_000, 0, 1_000, 10, null));

  @Test
  void countsOfBeforeChannelsWereToldApartStayAndAreClaimedByNone() {
    queue.restore(OLD);
    assertEquals(5, queue.arrived());
    assertEquals(3, queue.answered());
    assertEquals(9_000, queue.answeredWaitSumMs());
    assertEquals(Map.of(), queue.channelsInUse());
    queue.beginDay();
    assertEquals(0, queue.arrived());
  }

  @Test
  void countsByChannelComeBackAsTheyWere() {
    BoardRow.ChannelCounts chats =
        BoardRow.ChannelCounts.newBuilder()
            .setChannel(Channel.CHANNEL_CHAT)
            .setArrived(5)
            .setAnswered(3)
            .setAnsweredInTarget(2)
            .setAbandoned(1)
            .setAnsweredWaitSumMs(9_000)
            .build();
    BoardRow.Queue row = OLD.toBuilder().addChannels(chats).build();
    queue.restore(row);
    assertEquals(Set.of(org.strowger.core.model.Channel.CHAT), queue.channelsInUse().keySet());
    assertEquals(5, queue.arrived());
    assertEquals(row.getChannelsList(), queue.toRow().getChannelsList());
    assertEquals(row.getArrived(), queue.toRow().getArrived());
  }
}
