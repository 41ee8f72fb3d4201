package org.strowger.server.faults;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.strowger.client.BoardWatch;
import org.strowger.client.FiguresClient;
import org.strowger.client.FiguresWatch;
import org.strowger.client.StrowgerChannel;
import org.strowger.client.SupervisorClient;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.AgentView;
import org.strowger.proto.v1.Board;
import org.strowger.proto.v1.Figures;
import org.strowger.proto.v1.FiguresBy;

/** One supervisor, who watches the board and the figures with the real client and meddles. */
final class SupervisorActor {
  final SimulatedThread thread;
  final SimulatedLink link;
  private final World world;
  private final String id;
  private final List<String> agents;
  private final SupervisorClient client;
  private final StrowgerChannel channel;
  private @Nullable Board board;
  private @Nullable Figures figures;

  SupervisorActor(World world, String id, List<String> agents) {
    this.world = world;
    this.id = id;
    this.agents = agents;
    thread = new SimulatedThread(world.agenda, id);
    link = world.network.link(id);
    channel = world.channel(link, thread);
    client = SupervisorClient.of(channel, id);
  }

  void start() {
    BoardWatch _ = client.watchBoard(this::see);
    FiguresWatch _ =
        FiguresClient.of(channel).watch(FiguresBy.FIGURES_BY_QUEUE, told -> figures = told);
    goOn();
  }

  private void see(Board now) {
    int waiting = now.getQueuesList().stream().mapToInt(queue -> queue.getWaiting()).sum();
    world.believe(
        waiting == now.getTotals().getWaiting(),
        id + " sees rows with " + waiting + " waiting, in all " + now.getTotals().getWaiting());
    board = now;
  }

  @Nullable Board board() {
    return board;
  }

  @Nullable Figures figures() {
    return figures;
  }

  private void goOn() {
    world.agenda.after(
        world.agenda.between(2_000, 15_000),
        id + " acts",
        () -> {
          if (!world.isCalm()) {
            act();
          }
          goOn();
        });
  }

  private void act() {
    String agent = agents.get(world.agenda.between(0, agents.size() - 1));
    long interaction = world.agenda.between(1, 1 + world.witness.newestInteraction());
    switch (world.agenda.between(0, 9)) {
      case 0 -> asked(client.forceActivity(agent, Activity.ACTIVITY_AWAY));
      case 1, 2 -> asked(client.forceActivity(agent, Activity.ACTIVITY_AVAILABLE));
      case 3 -> asked(client.forceSignOut(agent));
      case 4 ->
          asked(client.move(interaction, world.agenda.random().nextBoolean() ? "calls" : "chats"));
      case 5 -> asked(client.assign(interaction, agent, world.agenda.onceIn(4), "take it"));
      case 6 -> asked(client.rescindOffers(interaction, "not you"));
      case 7, 8 -> answerHelp(agent, interaction);
      default -> asked(client.forceEnd(interaction));
    }
  }

  /** Whoever asks for help on the board, if anybody does. */
  private void answerHelp(String agent, long interaction) {
    Board seen = board;
    if (seen != null) {
      for (AgentView one : seen.getAgentsList()) {
        if (one.hasHelp()) {
          asked(client.answerHelp(one.getAgentId(), one.getHelpInteractionId()));
          return;
        }
      }
    }
    asked(client.answerHelp(agent, interaction));
  }

  /** It may be refused, or its answer be lost. */
  private static void asked(CompletableFuture<?> answer) {
    var _ = answer.exceptionally(_ -> null);
  }
}
