package org.strowger.server.board;

import java.util.EnumMap;
import java.util.Map;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentTotals;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.ChannelView;
import org.strowger.proto.v1.Presence;
import org.strowger.proto.v1.QueueView;
import org.strowger.proto.v1.Totals;

/** Adds rows of a board up, whoever may see which of them. For one use by one thread. */
public final class BoardTotals {
  private final Totals.Builder sum = Totals.newBuilder();
  private final AgentTotals.Builder agents = AgentTotals.newBuilder();
  private final Map<Channel, ChannelView.Builder> channels = new EnumMap<>(Channel.class);

  /** Each queue once, each agent once. */
  public static Totals of(Iterable<QueueView> queues, Iterable<AgentView> agents) {
    BoardTotals totals = new BoardTotals();
    queues.forEach(totals::add);
    agents.forEach(totals::add);
    totals.channels.values().forEach(totals.sum::addChannels);
    return totals.sum.setAgents(totals.agents).build();
  }

  private void add(QueueView queue) {
    sum.setWaiting(sum.getWaiting() + queue.getWaiting());
    sum.setOfferedNow(sum.getOfferedNow() + queue.getOfferedNow());
    sum.setActive(sum.getActive() + queue.getActive());
    sum.setArrived(sum.getArrived() + queue.getArrived());
    sum.setAnswered(sum.getAnswered() + queue.getAnswered());
    sum.setAbandoned(sum.getAbandoned() + queue.getAbandoned());
    if (queue.getChannelsCount() == 1) {
      add(whole(queue, queue.getChannels(0).getChannel()));
    } else {
      queue.getChannelsList().forEach(this::add);
    }
  }

  /** Of a queue with one channel: its numbers are the queue's. */
  private static ChannelView whole(QueueView queue, Channel channel) {
    return ChannelView.newBuilder()
        .setChannel(channel)
        .setWaiting(queue.getWaiting())
        .setOfferedNow(queue.getOfferedNow())
        .setActive(queue.getActive())
        .setOldestArrivedMs(queue.getOldestArrivedMs())
        .setArrived(queue.getArrived())
        .setAnswered(queue.getAnswered())
        .setAnsweredInTarget(queue.getAnsweredInTarget())
        .setAbandoned(queue.getAbandoned())
        .setAbandonedInTarget(queue.getAbandonedInTarget())
        .build();
  }

  private void add(ChannelView one) {
    ChannelView.Builder all =
        channels.computeIfAbsent(
            one.getChannel(), channel -> ChannelView.newBuilder().setChannel(channel));
    all.setWaiting(all.getWaiting() + one.getWaiting())
        .setOfferedNow(all.getOfferedNow() + one.getOfferedNow())
        .setActive(all.getActive() + one.getActive())
        .setArrived(all.getArrived() + one.getArrived())
        .setAnswered(all.getAnswered() + one.getAnswered())
        .setAnsweredInTarget(all.getAnsweredInTarget() + one.getAnsweredInTarget())
        .setAbandoned(all.getAbandoned() + one.getAbandoned())
        .setAbandonedInTarget(all.getAbandonedInTarget() + one.getAbandonedInTarget());
    if (one.getWaiting() > 0
        && (all.getOldestArrivedMs() == 0 || one.getOldestArrivedMs() < all.getOldestArrivedMs())) {
      all.setOldestArrivedMs(one.getOldestArrivedMs());
    }
  }

  private void add(AgentView agent) {
    boolean signedIn = agent.getActivity() != Activity.ACTIVITY_OFFLINE;
    boolean available = agent.getActivity() == Activity.ACTIVITY_AVAILABLE;
    sum.setAgentsSignedIn(sum.getAgentsSignedIn() + (signedIn ? 1 : 0));
    sum.setAgentsAvailable(sum.getAgentsAvailable() + (available ? 1 : 0));
    if (isCutOff(agent)) {
      agents.setNotConnected(agents.getNotConnected() + 1);
    } else if (agent.getActive() > 0) {
      agents.setActive(agents.getActive() + 1);
    } else if (agent.getOffers() > 0) {
      agents.setOffered(agents.getOffered() + 1);
    } else if (agent.getWrapUps() > 0) {
      agents.setWrapUp(agents.getWrapUp() + 1);
    } else if (available) {
      agents.setAvailable(agents.getAvailable() + 1);
    } else if (signedIn) {
      agents.setAway(agents.getAway() + 1);
    } else {
      agents.setSignedOut(agents.getSignedOut() + 1);
    }
  }

  private static boolean isCutOff(AgentView agent) {
    return agent.getPresence() == Presence.PRESENCE_GRACE
        || agent.getPresence() == Presence.PRESENCE_LOST;
  }
}
