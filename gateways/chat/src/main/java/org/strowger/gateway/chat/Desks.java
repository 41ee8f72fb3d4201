package org.strowger.gateway.chat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sockets of the staff, by whose they are: somebody may sit at several. Belongs to the
 * conversations' thread.
 */
final class Desks {
  private static final int NAMES_MAX = 20_000;

  private final Map<String, List<StaffSession>> byStaff = new LinkedHashMap<>();

  /** The names that tokens gave, also of those who are not here now. */
  private final Map<String, String> names = new LinkedHashMap<>();

  void add(String staffId, String name, StaffSession session) {
    byStaff.computeIfAbsent(staffId, _ -> new ArrayList<>()).add(session);
    if (!name.isEmpty()) {
      names.remove(staffId);
      names.put(staffId, name);
      forgetOldestName();
    }
  }

  void remove(String staffId, StaffSession session) {
    List<StaffSession> sessions = byStaff.get(staffId);
    if (sessions != null && sessions.remove(session) && sessions.isEmpty()) {
      byStaff.remove(staffId);
    }
  }

  /** As customers may see it; empty = not known. */
  String name(String staffId) {
    return names.getOrDefault(staffId, "");
  }

  List<StaffSession> of(String staffId) {
    return List.copyOf(byStaff.getOrDefault(staffId, List.of()));
  }

  List<StaffSession> all() {
    return byStaff.values().stream().flatMap(List::stream).toList();
  }

  /** Lets somebody read from now on, at every desk of theirs. */
  void open(String staffId, Conversation conversation) {
    of(staffId).forEach(session -> session.open(conversation));
  }

  /** Lets somebody read no more, unless they still have a part in it. */
  void close(String staffId, Conversation conversation) {
    if (conversation.part(staffId) == null) {
      of(staffId).forEach(session -> session.close(conversation.id()));
    }
  }

  private void forgetOldestName() {
    if (names.size() > NAMES_MAX) {
      Iterator<String> oldest = names.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
