package org.strowger.bench.core;

import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.orderbook.IOrderBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Orders as exchange-core measures its book with: about a thousand stand all the time, on both
 * sides of a price; of a hundred commands some 80 move an order by a hundredth of its way to the
 * price, 9 place a new one, 3 buy or sell at any price, and the rest cancel and reduce. The shares
 * are those of its documentation (single symbol), the generator is our own.
 */
final class OrderFlow {
  /** Orders that stand while the book is measured. */
  static final int STANDING = 1_000;

  private static final long PRICE = 100_000;
  private static final int SPREAD = 5_000;

  private static final class Standing {
    private final long id;
    private long price;
    private long size;

    Standing(long id, long price, long size) {
      this.id = id;
      this.price = price;
      this.size = size;
    }
  }

  private final IOrderBook book = OrderBookRun.newBook();
  private final SplittableRandom random;
  private final List<Long> ids = new ArrayList<>();
  private final Map<Long, Standing> standing = new LinkedHashMap<>();
  private final List<OrderCommand> sent = new ArrayList<>();
  private long orders;

  private OrderFlow(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** What fills the book, then what is measured. */
  record Recording(List<OrderCommand> before, List<OrderCommand> measured) {}

  static Recording record(int commands, long seed) {
    OrderFlow flow = new OrderFlow(seed);
    while (flow.standing.size() < STANDING) {
      flow.place();
    }
    int filled = flow.sent.size();
    while (flow.sent.size() < filled + commands) {
      flow.next();
    }
    return new Recording(
        List.copyOf(flow.sent.subList(0, filled)),
        List.copyOf(flow.sent.subList(filled, flow.sent.size())));
  }

  private void next() {
    int dice = random.nextInt(100);
    if (dice < 12) {
      if (standing.size() < STANDING || dice < 3) {
        place();
      } else {
        take();
      }
      return;
    }
    Standing order = any();
    if (dice < 15) {
      send(OrderCommand.cancel(order.id, 1));
    } else if (dice < 18) {
      send(OrderCommand.reduce(order.id, 1, 1 + random.nextLong(order.size)));
    } else {
      long way = PRICE - order.price;
      order.price += way / 100 == 0 ? Long.signum(way) : way / 100;
      send(OrderCommand.update(order.id, 1, order.price));
    }
  }

  private void place() {
    OrderAction action = random.nextBoolean() ? OrderAction.BID : OrderAction.ASK;
    long away = 1L + random.nextInt(1 + random.nextInt(SPREAD));
    long price = action == OrderAction.BID ? PRICE - away : PRICE + away;
    Standing order = new Standing(++orders, price, size());
    standing.put(order.id, order);
    ids.add(order.id);
    send(
        OrderCommand.newOrder(
            OrderType.GTC, order.id, 1, price, reserve(action), order.size, action));
  }

  private void take() {
    OrderAction action = random.nextBoolean() ? OrderAction.BID : OrderAction.ASK;
    long price = action == OrderAction.BID ? 2 * PRICE : 1;
    send(OrderCommand.newOrder(OrderType.IOC, ++orders, 1, price, reserve(action), size(), action));
  }

  private static long reserve(OrderAction action) {
    return action == OrderAction.BID ? 2 * PRICE : 0;
  }

  private long size() {
    return 1 + (long) random.nextInt(6) * random.nextInt(6) * random.nextInt(6);
  }

  private Standing any() {
    while (true) {
      int index = random.nextInt(ids.size());
      Standing order = standing.get(ids.get(index));
      if (order != null) {
        return order;
      }
      ids.set(index, ids.getLast());
      ids.removeLast();
    }
  }

  private void send(OrderCommand command) {
    command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
    sent.add(command.copy());
    if (IOrderBook.processCommand(book, command) != CommandResultCode.SUCCESS) {
      throw new IllegalStateException("refused: " + command);
    }
    command.processMatcherEvents(event -> {
      if (event.eventType == MatcherEventType.TRADE) {
        shrink(event.matchedOrderId, event.size);
      }
      if (event.eventType != MatcherEventType.REJECT) {
        shrink(command.orderId, event.size);
      }
    });
  }

  private void shrink(long id, long by) {
    Standing order = standing.get(id);
    if (order != null) {
      order.size -= by;
      if (order.size <= 0) {
        standing.remove(id);
      }
    }
  }
}
