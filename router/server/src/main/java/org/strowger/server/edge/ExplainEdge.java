package org.strowger.server.edge;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strowger.core.Hindsight;
import org.strowger.core.explain.AgentExplanation;
import org.strowger.core.explain.Explainer;
import org.strowger.core.explain.InteractionExplanation;
import org.strowger.core.explain.Page;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.InteractionId;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.ExplainAgentRequest;
import org.strowger.proto.v1.ExplainAgentResponse;
import org.strowger.proto.v1.ExplainInteractionRequest;
import org.strowger.proto.v1.ExplainInteractionResponse;
import org.strowger.proto.v1.ExplainServiceGrpc.ExplainServiceImplBase;
import org.strowger.server.explain.PastQuestions;
import org.strowger.server.journal.JournalUnusable;
import org.strowger.server.ring.CommandGate;
import org.strowger.server.ring.Reading;
import org.strowger.server.wire.WireExplanations;

/**
 * Why, for people who ask. Called on the event loop. The present is read on the core's thread, a
 * few questions at a time, and put into words on the publishing thread; the past is read from the
 * journal, beside the router.
 */
public final class ExplainEdge extends ExplainServiceImplBase {
  /** How many questions about the present may be on their way at once. */
  private static final int PRESENT_MAX = 4;

  private static final Status BUSY =
      Status.RESOURCE_EXHAUSTED.withDescription(
          "too many explanations are being made: ask again in a while");

  private final CommandGate gate;
  private final PastQuestions past;
  private final AtomicInteger present = new AtomicInteger();

  public ExplainEdge(CommandGate gate, PastQuestions past) {
    this.gate = gate;
    this.past = past;
  }

  @Override
  public void explainInteraction(
      ExplainInteractionRequest request, StreamObserver<ExplainInteractionResponse> responses) {
    Unary<ExplainInteractionResponse> call = new Unary<>(responses);
    try {
      InteractionId id = new InteractionId(request.getInteractionId());
      Page page = page(request.getSkip(), request.getMost());
      long at = sequence(request.getAtSequence());
      String subject = "interaction " + id;
      if (at == 0) {
        askPresent(
            call,
            (explainer, timeMs) -> explainer.explain(id, page, timeMs),
            (why, sequence) -> present(why, sequence),
            subject);
      } else {
        askPast(call, () -> Hindsight.of(id, at, page), ExplainEdge::interactionThen, subject);
      }
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  @Override
  public void explainAgent(
      ExplainAgentRequest request, StreamObserver<ExplainAgentResponse> responses) {
    Unary<ExplainAgentResponse> call = new Unary<>(responses);
    try {
      AgentId id = new AgentId(request.getAgentId());
      Page page = page(request.getSkip(), request.getMost());
      long at = sequence(request.getAtSequence());
      String subject = "agent " + id;
      if (at == 0) {
        askPresent(
            call,
            (explainer, timeMs) -> explainer.explain(id, page, timeMs),
            WireExplanations::toWire,
            subject);
      } else {
        askPast(call, () -> Hindsight.of(id, at, page), ExplainEdge::agentThen, subject);
      }
    } catch (InvalidValue wrong) {
      call.invalid(wrong);
    }
  }

  private static Page page(int skip, int most) {
    return new Page(skip, most == 0 ? Page.FIRST.most() : most);
  }

  /** Unsigned on the wire; what is too large for us is no sequence of ours. */
  private static long sequence(long asked) {
    if (asked < 0) {
      throw new InvalidValue("at_sequence", "is not a sequence: give one, or 0 for now");
    }
    return asked;
  }

  // ---- the present

  private <E, T> void askPresent(
      Unary<T> call,
      BiFunction<Explainer, Long, @Nullable E> question,
      BiFunction<E, Long, T> words,
      String subject) {
    if (present.incrementAndGet() > PRESENT_MAX) {
      present.decrementAndGet();
      call.fail(BUSY);
    } else if (!gate.ask(new Look<>(call, question, words, subject))) {
      present.decrementAndGet();
      call.overloaded();
    }
  }

  /** One question about the present. */
  private final class Look<E, T> implements Reading {
    private final Unary<T> call;
    private final BiFunction<Explainer, Long, @Nullable E> question;
    private final BiFunction<E, Long, T> words;
    private final String subject;
    private @Nullable E seen;
    private @Nullable RuntimeException fault;
    private long sequence;

    Look(
        Unary<T> call,
        BiFunction<Explainer, Long, @Nullable E> question,
        BiFunction<E, Long, T> words,
        String subject) {
      this.call = call;
      this.question = question;
      this.words = words;
      this.subject = subject;
    }

    /** Nothing that goes wrong here may stop the router. */
    @Override
    public void read(Explainer explainer, long atSequence, long timeMs) {
      sequence = atSequence;
      try {
        seen = question.apply(explainer, timeMs);
      } catch (RuntimeException wrong) {
        fault = wrong;
      }
    }

    @Override
    public void answer() {
      present.decrementAndGet();
      E why = seen;
      if (fault != null) {
        call.fail(Status.INTERNAL.withDescription("the explanation failed: " + fault));
      } else if (why == null) {
        call.fail(Status.NOT_FOUND.withDescription(subject + " is not there"));
      } else {
        call.answer(words.apply(why, sequence));
      }
    }
  }

  private static ExplainInteractionResponse present(InteractionExplanation why, long sequence) {
    return ExplainInteractionResponse.newBuilder()
        .setSequence(sequence)
        .setExplanation(WireExplanations.toWire(why))
        .build();
  }

  // ---- the past

  private <T> void askPast(
      Unary<T> call,
      Supplier<Hindsight> question,
      Function<Hindsight, @Nullable T> words,
      String subject) {
    boolean asked =
        past.ask(
            question,
            (seen, fault) -> {
              T answer = fault == null && seen.isReached() ? words.apply(seen) : null;
              if (answer != null) {
                call.answer(answer);
              } else {
                call.fail(whyNot(seen, fault, subject));
              }
            });
    if (!asked) {
      call.fail(BUSY);
    }
  }

  private static Status whyNot(Hindsight seen, @Nullable Throwable fault, String subject) {
    if (fault instanceof JournalUnusable gone) {
      return Status.OUT_OF_RANGE.withDescription(gone.getMessage());
    }
    if (fault != null) {
      return Status.INTERNAL.withDescription(
          "the journal could not be read; the router's log says why");
    }
    return Status.NOT_FOUND.withDescription(
        seen.isReached()
            ? subject + " was not there at sequence " + seen.sequence()
            : "the newest sequence is " + seen.sequence());
  }

  private static @Nullable ExplainInteractionResponse interactionThen(Hindsight seen) {
    InteractionExplanation why = seen.interactionThen();
    return why == null ? null : WireExplanations.toWire(why, seen);
  }

  private static @Nullable ExplainAgentResponse agentThen(Hindsight seen) {
    AgentExplanation why = seen.agentThen();
    return why == null ? null : WireExplanations.toWire(why, seen.sequence());
  }
}
