package org.strowger.server.publish;

import io.grpc.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strowger.core.JournalEntry;
import org.strowger.core.event.AgentEvent;
import org.strowger.core.event.AgentEvent.AgentConnectionLost;
import org.strowger.core.event.AgentEvent.AgentSignedOut;
import org.strowger.core.event.ConfigurationEvent;
import org.strowger.core.event.Event;
import org.strowger.core.event.GatewayEvent;
import org.strowger.core.event.HostEvent;
import org.strowger.core.event.InteractionEvent;
import org.strowger.core.event.OfferEvent;
import org.strowger.core.event.RowEvent;
import org.strowger.core.event.SupervisorEvent;
import org.strowger.core.model.AgentId;
import org.strowger.proto.v1.SessionReplaced;
import org.strowger.proto.v1.WorkResponse;
import org.strowger.server.board.LiveBoard;

/**
 * Tells agents what happened to them. Runs on the publishing thread, after the board has taken the
 * entry in. An agent has an outbox from sign-in to sign-out; the newest stream gets it.
 */
public final class AgentPublisher implements Publisher {
  private final LiveBoard board;
  private final AgentNews news;
  private final int capacity;
  private final long keepMs;
  private final Budget kept;
  private final Map<AgentId, Outbox<WorkResponse>> outboxes = new HashMap<>();

  /** Outboxes up to this sequence are gone: by a restart, or since their agents signed out. */
  private long forgottenThrough;

  private @Nullable Throwable closedBy;

  /**
   * @param capacity messages kept per agent
   * @param keepMs how long they are kept, router time; who stays away longer gets a snapshot
   * @param kept for what is kept for all of them together
   * @param startSequence where the journal ended when this run began
   */
  public AgentPublisher(
      LiveBoard board, int capacity, long keepMs, Budget kept, long startSequence) {
    this.kept = kept;
    this.board = board;
    this.news = new AgentNews(board, this::tell);
    this.capacity = capacity;
    this.keepMs = keepMs;
    this.forgottenThrough = startSequence;
  }

  /**
   * A sign-in was accepted: from now on the agent's messages go to {@code outlet}. First comes the
   * answer, then what was missed since {@code resumeAfter}, or a snapshot where that is not all
   * here. Called before the entry's own events are told.
   */
  public void attach(
      JournalEntry entry,
      AgentId agent,
      Outlet<WorkResponse> outlet,
      WorkResponse answer,
      long resumeAfter) {
    if (closedBy != null) {
      outlet.end(unavailable(closedBy));
      return;
    }
    Outbox<WorkResponse> outbox = outboxes.computeIfAbsent(agent, _ -> newOutbox());
    Outlet<WorkResponse> older = outbox.outlet();
    if (older != null) {
      older.tell(at(entry).setSessionReplaced(SessionReplaced.getDefaultInstance()).build());
      older.end(Status.OK);
    }
    outlet.tell(answer);
    if (resumeAfter > 0 && resumeAfter < entry.sequence() && outbox.reachesBackTo(resumeAfter)) {
      outlet.tellMissed(outbox.after(resumeAfter));
    } else {
      var present = Objects.requireNonNull(board.agent(agent));
      outlet.tell(at(entry).setSnapshot(AgentMessages.snapshot(present, board)).build());
      outbox.coveredThrough(entry.sequence());
    }
    outbox.attach(outlet);
  }

  private Outbox<WorkResponse> newOutbox() {
    return new Outbox<>(capacity, keepMs, forgottenThrough, kept, WorkResponse.parser());
  }

  @Override
  public void onEntry(JournalEntry entry) {
    for (Event event : entry.events()) {
      switch (event) {
        case AgentEvent agent -> {
          news.tell(entry, agent);
          follow(entry, agent);
        }
        case OfferEvent offer -> news.tell(entry, offer);
        case InteractionEvent interaction -> news.tell(entry, interaction);
        case GatewayEvent _, SupervisorEvent _, ConfigurationEvent _, HostEvent _, RowEvent _ -> {}
      }
    }
  }

  private void tell(JournalEntry entry, AgentId to, WorkResponse.Builder message) {
    outboxes
        .computeIfAbsent(to, _ -> newOutbox())
        .tell(
            entry.sequence(),
            entry.timeMs(),
            previousSequence -> message.setPreviousSequence(previousSequence).build());
  }

  /** The stream follows the session: it is left when the connection is lost, ended with it. */
  private void follow(JournalEntry entry, AgentEvent event) {
    if (event instanceof AgentConnectionLost) {
      Outbox<WorkResponse> outbox = outboxes.get(event.agent());
      if (outbox != null) {
        outbox.detach();
      }
    } else if (event instanceof AgentSignedOut) {
      Outbox<WorkResponse> outbox = outboxes.remove(event.agent());
      forgottenThrough = entry.sequence();
      if (outbox != null) {
        outbox.coveredThrough(entry.sequence());
        if (outbox.outlet() != null) {
          outbox.outlet().end(Status.OK);
        }
      }
    }
  }

  /** Ends every stream, after what was told. */
  public void endAll(Status status) {
    for (Outbox<WorkResponse> outbox : outboxes.values()) {
      if (outbox.outlet() != null) {
        outbox.outlet().end(status);
        outbox.detach();
      }
    }
  }

  @Override
  public void close(Throwable why) {
    closedBy = why;
    endAll(unavailable(why));
  }

  private static Status unavailable(Throwable why) {
    return Status.UNAVAILABLE
        .withDescription("the router can't tell agents anything any more: it must be restarted")
        .withCause(why);
  }

  private static WorkResponse.Builder at(JournalEntry entry) {
    return AgentMessages.at(entry.sequence(), entry.timeMs());
  }
}
