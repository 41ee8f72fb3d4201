package org.strowger.gateway.chat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.EntryKind;
import org.strowger.gateway.kit.Arrival;
import org.strowger.gateway.kit.CommandKind;
import org.strowger.gateway.kit.OverloadedException;
import org.strowger.gateway.kit.RouterLink;
import org.strowger.gateway.kit.RouterLinkListener;
import org.strowger.proto.v1.Channel;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.Rejected;

/**
 * The customers as the router knows them: tells it who comes, writes and leaves, and carries out
 * what it says becomes of them. What is written never goes there. Belongs to the conversations'
 * thread, which is the link's too.
 *
 * <p>The key of a stay is the conversation and the number of the stay. A stay that the router has
 * lost while nobody had the customer is followed by another one, as old as the conversation.
 */
final class Routing implements RouterLinkListener {
  private record Consultation(String conversationId, String colleagueId) {}

  private static final Logger log = LoggerFactory.getLogger(Routing.class);

  private final Conversations conversations;
  private final Desks desks;
  private final Queues queues;
  private final Letters letters;
  private final ChatMetrics metrics;
  private final LongSupplier clock;
  private final Consumer<String> whenStopped;

  /** By the key that the router gave; the colleague is empty until one has accepted. */
  private final Map<String, Consultation> consultations = new LinkedHashMap<>();

  private final RouterLink link;
  private volatile boolean isConnected;

  /** How far the router's clock is ahead of ours, by what it said last. */
  private long aheadMs;

  /**
   * {@code whenStopped} is told why the router will have this gateway no more. The link, which
   * needs this as its listener, is made of {@code building}, and not started here.
   */
  Routing(
      Conversations conversations,
      Desks desks,
      Queues queues,
      Letters letters,
      ChatMetrics metrics,
      LongSupplier clock,
      Consumer<String> whenStopped,
      RouterLink.Builder building) {
    this.conversations = conversations;
    this.desks = desks;
    this.queues = queues;
    this.letters = letters;
    this.metrics = metrics;
    this.clock = clock;
    this.whenStopped = whenStopped;
    link = building.listener(this).build();
  }

  RouterLink link() {
    return link;
  }

  /** Asked on any thread. */
  boolean isConnected() {
    return isConnected;
  }

  /** A customer wants to be served: from now on, by the router's own clock, if it is there. */
  void arrive(Conversation conversation) {
    if (isConnected) {
      arrive(conversation, arrival(conversation).build());
    } else {
      arriveAgain(conversation);
    }
  }

  /**
   * A customer has wanted to be served since the conversation began. Our clock told when that was,
   * and it may differ from the router's, which refuses who has been waiting since tomorrow.
   */
  void arriveAgain(Conversation conversation) {
    Instant since = Instant.ofEpochMilli(conversation.openedMs() + aheadMs);
    arrive(conversation, arrival(conversation).waitingSince(since).build());
  }

  private Arrival.Builder arrival(Conversation conversation) {
    return Arrival.of(conversation.key(), channel(conversation), conversation.queueId())
        .relatedTo(conversation.relatedInteractionId());
  }

  private void arrive(Conversation conversation, Arrival arrival) {
    try {
      link.arrive(arrival);
    } catch (OverloadedException full) {
      if (conversation.isLetter()) {
        letters.bringLater(conversation, String.valueOf(full.getMessage()));
        return;
      }
      log.warn("a customer was sent away: {}", full.getMessage());
      conversations.close(conversation, CloseReason.BUSY);
    }
  }

  /** The customer wrote. */
  void touch(Conversation conversation) {
    link.touch(conversation.key());
  }

  /** The customer has gone, whatever the phase. */
  void leave(Conversation conversation, CloseReason reason) {
    if (!conversation.isClosed()) {
      link.abandon(conversation.key());
      conversations.close(conversation, reason);
    }
  }

  /** What is to be known of the interaction beside its place; replaces what was told before. */
  void describe(Conversation conversation, Map<String, String> attributes) {
    if (!attributes.isEmpty()) {
      link.update(conversation.key(), attributes);
    }
  }

  /** The customer is gone, or was let go here; the interaction keeps what is to be known of it. */
  void hangUp(Conversation conversation, CloseReason reason, Map<String, String> attributes) {
    describe(conversation, attributes);
    leave(conversation, reason);
  }

  @Override
  public void onTime(long timeMs) {
    aheadMs = timeMs - clock.getAsLong();
  }

  @Override
  public void onQueued(String key, long interactionId, String queueId, int ahead) {
    stayIs(key, interactionId);
    standAt(key, new Conversation.Place(ahead, 0, 0, 0));
  }

  @Override
  public void onPosition(String key, int ahead) {
    standAt(key, new Conversation.Place(ahead, 0, 0, 0));
  }

  @Override
  public void onWaitEstimate(String key, long lowMs, long medianMs, long highMs) {
    Conversation conversation = conversations.staying(key);
    Conversation.Place place = conversation == null ? null : conversation.place();
    if (place != null) {
      standAt(key, new Conversation.Place(place.ahead(), lowMs, medianMs, highMs));
    }
  }

  /** Names do not go through the router: the desk hears from here who it is that it may accept. */
  @Override
  public void onOffered(String key, String agentId, long deadlineMs) {
    Consultation consultation = consultations.get(key);
    Conversation conversation =
        consultation == null
            ? conversations.staying(key)
            : conversations.here(consultation.conversationId());
    if (conversation != null) {
      desks.of(agentId).forEach(session -> session.offered(key, conversation));
    }
  }

  @Override
  public void onAssigned(String key, String agentId) {
    Consultation consultation = consultations.get(key);
    if (consultation != null) {
      consulted(key, consultation.conversationId(), agentId, Part.CONSULTED);
      return;
    }
    Conversation conversation = conversations.staying(key);
    if (conversation != null && !conversation.agentId().equals(agentId)) {
      takenBack(conversation, EntryKind.REQUEUED);
      assign(conversation, agentId);
    }
  }

  @Override
  public void onRequeued(String key, String agentId) {
    Conversation conversation = conversations.staying(key);
    if (conversation != null) {
      takenBack(conversation, EntryKind.REQUEUED);
    }
  }

  @Override
  public void onTransferred(
      String key, long interactionId, long previousInteractionId, String agentId) {
    Conversation conversation = conversations.staying(key);
    if (conversation != null) {
      conversation.stayIs(interactionId);
      takenBack(conversation, EntryKind.TRANSFERRED);
    }
  }

  @Override
  public void onConsultationOpened(
      String key, long interactionId, String aboutKey, String agentId) {
    Conversation conversation = conversations.staying(aboutKey);
    if (conversation != null) {
      consultations.put(key, new Consultation(conversation.id(), ""));
    }
  }

  @Override
  public void onJoined(String key, String aboutKey) {
    Consultation consultation = consultations.get(key);
    if (consultation == null || consultation.colleagueId().isEmpty()) {
      return;
    }
    String colleagueId = consultation.colleagueId();
    Conversation conversation =
        consulted(key, consultation.conversationId(), colleagueId, Part.JOINED);
    if (conversation != null) {
      conversations.append(conversation, EntryKind.JOINED, agent(colleagueId), "", "");
    }
  }

  @Override
  public void onHandedOver(String key, long interactionId, String agentId, String consultationKey) {
    Conversation conversation = conversations.staying(key);
    if (conversation != null) {
      conversation.stayIs(interactionId);
      takenBack(conversation, EntryKind.TRANSFERRED);
      assign(conversation, agentId);
    }
  }

  @Override
  public void onEnded(String key, EndReason reason, String agentId) {
    Consultation over = consultations.remove(key);
    if (over != null) {
      endConsultation(over);
      return;
    }
    Conversation conversation = conversations.staying(key);
    if (conversation == null) {
      return;
    }
    if (conversation.isLetter() && isUnread(conversation, reason)) {
      letters.bringLater(conversation, reason.name());
    } else if (isLost(conversation, reason)) {
      log.info("{}: the router has lost its stay; it stays again", conversation.id());
      conversation.stayAgain();
      conversations.save(conversation);
      arriveAgain(conversation);
    } else {
      conversations.close(conversation, CloseReason.of(reason));
    }
  }

  @Override
  public void onRejected(String key, CommandKind command, Rejected rejected) {
    Conversation conversation = conversations.staying(key);
    if (conversation == null || command != CommandKind.ARRIVE) {
      log.debug("{}: {} was rejected: {}", key, command, rejected.getReason());
      return;
    }
    if (conversation.isLetter()) {
      letters.bringLater(conversation, rejected.getReason().name());
      return;
    }
    CloseReason reason = CloseReason.of(rejected.getReason());
    if (reason == CloseReason.ENDED) {
      log.warn(
          "customers are sent away: the router rejects arrivals in {} with {} {}",
          conversation.queueId(),
          rejected.getReason(),
          rejected.getField());
    }
    conversations.close(conversation, reason);
  }

  @Override
  public void onFenced(long newerEpoch) {
    isConnected = false;
    whenStopped.accept("another instance of this gateway has taken over: run one only");
  }

  @Override
  public void onRefused(Rejected rejected) {
    isConnected = false;
    whenStopped.accept("the router refuses this gateway: " + rejected.getReason());
  }

  @Override
  public void onConnected() {
    isConnected = true;
    metrics.connected(true);
  }

  @Override
  public void onDisconnected(String reason) {
    isConnected = false;
    metrics.connected(false);
  }

  /** Goes to the disk with the next line. */
  private void stayIs(String key, long interactionId) {
    Conversation conversation = conversations.staying(key);
    if (conversation != null) {
      conversation.stayIs(interactionId);
    }
  }

  private void standAt(String key, Conversation.Place place) {
    Conversation conversation = conversations.staying(key);
    if (conversation != null) {
      conversation.standAt(place);
      String frame = Frames.queued(conversation, place);
      for (LogReader reader : conversation.readers()) {
        if (reader.view() == View.CUSTOMER) {
          reader.tellNews(frame);
        }
      }
    }
  }

  private void assign(Conversation conversation, String agentId) {
    conversation.assign(agentId);
    conversations.append(conversation, EntryKind.ASSIGNED, agent(agentId), "", "");
    desks.open(agentId, conversation);
  }

  /** The agent who has the customer, if there is one, has them no more. */
  private void takenBack(Conversation conversation, EntryKind kind) {
    String agentId = conversation.agentId();
    if (!agentId.isEmpty()) {
      conversation.unassign();
      conversations.append(conversation, kind, agent(agentId), "", "");
      desks.close(agentId, conversation);
    }
  }

  private @Nullable Conversation consulted(
      String key, String conversationId, String colleagueId, Part part) {
    consultations.put(key, new Consultation(conversationId, colleagueId));
    Conversation conversation = conversations.here(conversationId);
    if (conversation == null || conversation.isClosed()) {
      return null;
    }
    conversation.invite(colleagueId, part);
    desks.open(colleagueId, conversation);
    return conversation;
  }

  private void endConsultation(Consultation over) {
    Conversation conversation = conversations.here(over.conversationId());
    if (conversation != null) {
      conversation.dismiss(over.colleagueId());
      desks.close(over.colleagueId(), conversation);
    }
  }

  /** Nobody has dealt with it, and nobody of the staff has decided that nobody should. */
  private static boolean isUnread(Conversation letter, EndReason reason) {
    return letter.agentId().isEmpty() && reason != EndReason.END_REASON_FORCED;
  }

  /** Nobody had the customer, and nobody ended it: it only was not heard of for too long. */
  private static boolean isLost(Conversation conversation, EndReason reason) {
    return conversation.agentId().isEmpty()
        && switch (reason) {
          case END_REASON_GATEWAY_LOST, END_REASON_MISSING_AT_GATEWAY, END_REASON_UNSPECIFIED ->
              true;
          default -> false;
        };
  }

  private Channel channel(Conversation conversation) {
    if (conversation.isLetter()) {
      return Channel.CHANNEL_EMAIL;
    }
    return queues.isVideo(conversation.queueId()) ? Channel.CHANNEL_VIDEO : Channel.CHANNEL_CHAT;
  }

  private Author agent(String agentId) {
    return new Author(Author.Role.AGENT, agentId, desks.name(agentId));
  }
}
