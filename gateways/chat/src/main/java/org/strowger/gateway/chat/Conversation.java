package org.strowger.gateway.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.ConversationKind;
import org.strowger.gateway.chat.store.ConversationRow;

/**
 * One conversation that is open, or that somebody looks at: who has it, where its log ends, and who
 * reads it. Belongs to the conversations' thread. What must survive is in {@link #row}.
 */
final class Conversation {
  /**
   * Where a customer who waits stands.
   *
   * @param ahead how many are due before them
   * @param waitLowMs the estimated wait: the lower end of the range; all three 0 = not known
   * @param waitMedianMs the one to tell if only one number can be told
   * @param waitHighMs the upper end
   */
  record Place(int ahead, long waitLowMs, long waitMedianMs, long waitHighMs) {}

  private final String id;
  private final ConversationKind kind;
  private final String queueId;
  private final String customerName;
  private final long openedMs;
  private final long relatedInteractionId;
  private final Map<String, Map<String, Long>> clientIds = new LinkedHashMap<>();
  private final Map<String, Part> guests = new LinkedHashMap<>();
  private final List<LogReader> readers = new ArrayList<>();
  private int stay;
  private long closedMs;
  private String agentId;
  private long lastSequence;
  private long readByCustomer;
  private long readByStaff;
  private int stars;
  private String comment;
  private long interactionId;
  private @Nullable Place place;
  private long goneSinceMs;
  private long askAgainMs;

  Conversation(ConversationRow row) {
    id = row.id();
    kind = row.kind();
    queueId = row.queueId();
    customerName = row.customerName();
    openedMs = row.openedMs();
    stay = row.stay();
    closedMs = row.closedMs();
    agentId = row.agentId();
    lastSequence = row.lastSequence();
    readByCustomer = row.readByCustomer();
    readByStaff = row.readByStaff();
    stars = row.stars();
    comment = row.comment();
    interactionId = row.interactionId();
    relatedInteractionId = row.relatedInteractionId();
  }

  /** One that begins now; {@code related} is what the customer had before, to the router. */
  static Conversation begin(
      String id,
      ConversationKind kind,
      String queueId,
      String customerName,
      long related,
      long timeMs) {
    return new Conversation(
        new ConversationRow(
            id, kind, queueId, customerName, 1, timeMs, 0, "", 0, 0, 0, 0, "", 0, related));
  }

  ConversationRow row() {
    return new ConversationRow(
        id,
        kind,
        queueId,
        customerName,
        stay,
        openedMs,
        closedMs,
        agentId,
        lastSequence,
        readByCustomer,
        readByStaff,
        stars,
        comment,
        interactionId,
        relatedInteractionId);
  }

  String id() {
    return id;
  }

  boolean isLetter() {
    return kind == ConversationKind.LETTER;
  }

  String queueId() {
    return queueId;
  }

  String customerName() {
    return customerName;
  }

  long openedMs() {
    return openedMs;
  }

  /** What the router knows this stay by. */
  String key() {
    return id + "." + stay;
  }

  /** What the router calls the stay in which the customer is now. */
  void stayIs(long interaction) {
    interactionId = interaction;
  }

  /** What the router calls what the customer had before this conversation; 0 = nothing is known. */
  long relatedInteractionId() {
    return relatedInteractionId;
  }

  /** What the customer comes back to who comes again after this; 0 = nothing that is known. */
  long lastInteractionId() {
    return interactionId == 0 ? relatedInteractionId : interactionId;
  }

  /** When the router is asked again to take it; 0 = it has been asked, and has not refused. */
  long askAgainMs() {
    return askAgainMs;
  }

  void askAgainAt(long timeMs) {
    askAgainMs = timeMs;
  }

  /** Another stay in the router, which has lost the one before. */
  void stayAgain() {
    stay++;
  }

  boolean isClosed() {
    return closedMs != 0;
  }

  void close(long timeMs) {
    closedMs = timeMs;
    place = null;
    guests.clear();
  }

  /** Who has the customer, or had when it was closed; empty = nobody. */
  String agentId() {
    return agentId;
  }

  void assign(String agent) {
    agentId = agent;
    place = null;
    guests.remove(agent);
  }

  void unassign() {
    agentId = "";
  }

  /** Somebody of the staff beside the agent. */
  void invite(String staffId, Part part) {
    guests.put(staffId, part);
  }

  void dismiss(String staffId) {
    guests.remove(staffId);
  }

  /** What somebody is to it; null = nothing. */
  @Nullable Part part(String staffId) {
    return agentId.equals(staffId) ? Part.HANDLES : guests.get(staffId);
  }

  long lastSequence() {
    return lastSequence;
  }

  long nextSequence() {
    return ++lastSequence;
  }

  /** The line that an author has sent with this id before; null = none. */
  @Nullable Long known(Author author, String clientId) {
    Map<String, Long> ids = clientIds.get(author.key());
    return ids == null ? null : ids.get(clientId);
  }

  void remember(Author author, String clientId, long sequence) {
    clientIds.computeIfAbsent(author.key(), _ -> new LinkedHashMap<>()).put(clientId, sequence);
  }

  /** What was remembered before a restart. */
  void remember(Map<String, Map<String, Long>> recovered) {
    recovered.forEach((author, ids) -> clientIds.put(author, new LinkedHashMap<>(ids)));
  }

  long readBy(Author.Role side) {
    return side == Author.Role.CUSTOMER ? readByCustomer : readByStaff;
  }

  /** Whether that is news: it never goes back, nor beyond the end. */
  boolean read(Author.Role side, long sequence) {
    if (sequence <= readBy(side) || sequence > lastSequence) {
      return false;
    }
    if (side == Author.Role.CUSTOMER) {
      readByCustomer = sequence;
    } else {
      readByStaff = sequence;
    }
    return true;
  }

  void rate(int given, String text) {
    stars = given;
    comment = text;
  }

  /** Where the customer stands, while they wait and it was told; else null. */
  @Nullable Place place() {
    return place;
  }

  void standAt(@Nullable Place told) {
    place = told;
  }

  List<LogReader> readers() {
    return List.copyOf(readers);
  }

  void add(LogReader reader) {
    readers.add(reader);
  }

  void remove(LogReader reader) {
    readers.remove(reader);
  }

  boolean isCustomerHere() {
    return readers.stream().anyMatch(reader -> reader.view() == View.CUSTOMER);
  }

  /** Since when no socket of the customer is open; 0 = one is. */
  long goneSinceMs() {
    return goneSinceMs;
  }

  void noteCustomer(long nowMs) {
    if (isCustomerHere()) {
      goneSinceMs = 0;
    } else if (goneSinceMs == 0) {
      goneSinceMs = nowMs;
    }
  }
}
