package org.strowger.server;

import java.util.List;
import java.util.function.Supplier;
import org.strowger.core.StateMachine;
import org.strowger.figures.FiguresFold;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.figures.FiguresPart;
import org.strowger.server.figures.WaitsPart;
import org.strowger.server.publish.FiguresPublisher;
import org.strowger.server.publish.WaitFollower;
import org.strowger.server.snapshot.BoardPart;
import org.strowger.server.snapshot.CorePart;
import org.strowger.server.snapshot.SnapshotPart;
import org.strowger.server.snapshot.SnapshotParts;

/**
 * What a router is made of, as far as it is folded from entries before it serves. What waits are
 * due to is not in it: that is followed beside.
 */
public record RouterParts(CorePart core, LiveBoard board, FiguresFold figures)
    implements SnapshotParts {

  /** New ones, around a new machine. */
  public static RouterParts of(StateMachine machine) {
    return new RouterParts(new CorePart(machine), new LiveBoard(), FiguresPublisher.newFold());
  }

  @Override
  public List<SnapshotPart> others() {
    return List.of(new BoardPart(board), new FiguresPart(figures));
  }

  /** New ones as a snapshot has them: also for those who follow beside. */
  public static SnapshotParts toWrite(Supplier<StateMachine> machines) {
    RouterParts router = of(machines.get());
    return SnapshotParts.of(
        router.core(),
        List.of(
            new BoardPart(router.board()),
            new FiguresPart(router.figures()),
            new WaitsPart(WaitFollower.newFold())));
  }
}
