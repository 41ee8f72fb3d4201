package org.strowger.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.explain.WaitCauses;
import org.strowger.core.state.Agent;
import org.strowger.core.state.AgentGroup;
import org.strowger.core.state.Interaction;
import org.strowger.core.state.RoutingState;
import org.strowger.core.state.WaitingLine;

/**
 * What the agents of each line do in which somebody waits, for {@link WaitLedger}. All who may
 * serve a line are looked at once; from then on only those who have changed, until a definition
 * does or nobody has waited there for long.
 */
final class LineLooks {
  /** So many agents are remembered, over all lines; then all of them are forgotten. */
  private static final int SERVERS_KEPT = 1 << 22;

  /** The same for what they were seen to do, which takes ten times the memory. */
  private static final int STANCES_KEPT = 1 << 20;

  private final RoutingState state;
  private final LinkedHashMap<WaitingLine, LineLook> looks = new LinkedHashMap<>();
  private final LinkedHashMap<AgentGroup, LinkedHashSet<LineLook>> byGroup = new LinkedHashMap<>();
  private int stancesKept;

  /** Who may serve a line, as things are defined; found anew when it is not here. */
  private final LinkedHashMap<WaitingLine, List<Agent>> servers = new LinkedHashMap<>();

  private int serversKept;

  LineLooks(RoutingState state) {
    this.state = state;
  }

  /** Of a line with this head; whatever has changed since it was last asked must have been told. */
  LineLook look(WaitingLine line, Interaction head) {
    LineLook known = looks.get(line);
    if (known != null && known.holdsFor(head)) {
      known.somebodyWaits();
      return known;
    }
    forget(line);
    List<Agent> all = serversOf(line);
    if (stancesKept + all.size() > STANCES_KEPT) {
      forgetLooks();
    }
    WaitCauses causes = WaitCauses.of(state, line, all);
    LineLook look = new LineLook(line, causes, head.terms().excludedAgents(), all);
    looks.put(line, look);
    stancesKept += look.servers();
    for (AgentGroup group : look.groups()) {
      byGroup.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(look);
    }
    return look;
  }

  /** Nobody waits in it: it is followed on only as long as a new look would cost more. */
  void nobodyWaits(WaitingLine line) {
    LineLook look = looks.get(line);
    if (look != null && look.servers() > 0) {
      look.nobodyWaits();
    } else {
      forget(line);
    }
  }

  private void forget(WaitingLine line) {
    LineLook look = looks.remove(line);
    if (look != null) {
      stancesKept -= look.servers();
      for (AgentGroup group : look.groups()) {
        LinkedHashSet<LineLook> ofGroup = byGroup.get(group);
        if (ofGroup != null) {
          ofGroup.remove(look);
        }
      }
    }
  }

  /** A definition has changed: anybody may serve anything. */
  void forgetAll() {
    forgetLooks();
    servers.clear();
    serversKept = 0;
  }

  private void forgetLooks() {
    looks.clear();
    byGroup.clear();
    stancesKept = 0;
  }

  /** What this agent does may have changed; says each line in which somebody waits for it. */
  void changed(Agent agent, Consumer<WaitingLine> concerned) {
    LinkedHashSet<LineLook> ofGroup = byGroup.get(agent.group());
    if (ofGroup == null) {
      return;
    }
    List<WaitingLine> forgotten = new ArrayList<>();
    for (LineLook look : ofGroup) {
      if (look.isWorthFollowing()) {
        look.lookAgain(agent);
      } else {
        forgotten.add(look.line());
      }
      if (look.line().head() != null) {
        concerned.accept(look.line());
      }
    }
    forgotten.forEach(this::forget);
  }

  private List<Agent> serversOf(WaitingLine line) {
    List<Agent> known = servers.get(line);
    if (known != null) {
      return known;
    }
    List<Agent> found = new ArrayList<>();
    for (Agent agent : state.agents()) {
      if (line.serviceBy(agent) != null) {
        found.add(agent);
      }
    }
    if (serversKept + found.size() > SERVERS_KEPT) {
      servers.clear();
      serversKept = 0;
    }
    servers.put(line, found);
    serversKept += found.size() + 1;
    return found;
  }
}
