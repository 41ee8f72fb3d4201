package org.strowger.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.strowger.proto.v1.AdminServiceGrpc;
import org.strowger.proto.v1.DefineRequest;
import org.strowger.proto.v1.DefineResponse;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.ListChangesRequest;
import org.strowger.proto.v1.ListChangesResponse;
import org.strowger.proto.v1.ListDefinitionsRequest;
import org.strowger.proto.v1.ListDefinitionsResponse;

/**
 * An administrator: defines skills, teams, activity reasons, calendars, capacity profiles, plans,
 * queues and agents; {@link Definitions} makes them. Thread-safe, holds nothing, needs no closing.
 *
 * <p>All futures fail with {@link NotConnectedException} if the router can't be reached, and with
 * {@code io.grpc.StatusRuntimeException} if it can't answer. Defining again is harmless: it
 * replaces.
 */
public final class AdminClient {
  /** As many as one request may carry. */
  private static final int DEFINITIONS_PER_REQUEST = 1_000;

  private final StrowgerChannel channel;

  private AdminClient(StrowgerChannel channel) {
    this.channel = Objects.requireNonNull(channel, "channel");
  }

  /** An administrator on this channel. */
  public static AdminClient of(StrowgerChannel channel) {
    return new AdminClient(channel);
  }

  /**
   * Defines in the order given: what is referred to comes first. Returns what became of each; one
   * that is rejected does not stop those after it. Any number: many are sent as several requests,
   * one after the other.
   */
  public CompletableFuture<List<DefineResult>> define(List<Definition> definitions) {
    CompletableFuture<List<DefineResult>> results =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (int from = 0; from < definitions.size(); from += DEFINITIONS_PER_REQUEST) {
      int to = Math.min(definitions.size(), from + DEFINITIONS_PER_REQUEST);
      DefineRequest request =
          DefineRequest.newBuilder().addAllDefinitions(definitions.subList(from, to)).build();
      results =
          results.thenCompose(before ->
              send(request)
                  .thenApply(response -> {
                    before.addAll(response.getResultsList());
                    return before;
                  }));
    }
    return results;
  }

  /** Defines in the order given; fails with the first {@link RejectedException} if one was. */
  public CompletableFuture<Void> defineAll(List<Definition> definitions) {
    return define(definitions)
        .thenAccept(results -> {
          for (DefineResult result : results) {
            if (result.hasRejected()) {
              throw new RejectedException(result.getRejected());
            }
          }
        });
  }

  /** Defines in the order given; fails with the first {@link RejectedException} if one was. */
  public CompletableFuture<Void> defineAll(Definition... definitions) {
    return defineAll(List.of(definitions));
  }

  /** Everything that is defined, in an order in which it could be defined again. */
  public CompletableFuture<List<Definition>> definitions() {
    return Call.<ListDefinitionsResponse>send(
            channel,
            call ->
                AdminServiceGrpc.newStub(channel.grpc())
                    .listDefinitions(ListDefinitionsRequest.getDefaultInstance(), call))
        .thenApply(ListDefinitionsResponse::getDefinitionsList);
  }

  /**
   * What was made of one definition over time, newest first; of the definition its kind and its id
   * are enough. To go on further back, ask again with the {@code from_sequence} of the answer as
   * {@code before_sequence}.
   */
  public CompletableFuture<ListChangesResponse> changes(ListChangesRequest request) {
    return Call.send(
        channel, call -> AdminServiceGrpc.newStub(channel.grpc()).listChanges(request, call));
  }

  private CompletableFuture<DefineResponse> send(DefineRequest request) {
    return Call.send(
        channel, call -> AdminServiceGrpc.newStub(channel.grpc()).define(request, call));
  }
}
