package org.strowger.bench.core;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import java.util.List;

/** Applies recorded orders to a fresh order book of exchange-core, its quicker one, no pipeline. */
final class OrderBookRun {
  private final IOrderBook book = newBook();
  private long refused;

  /** A book in which a thousand orders stand. */
  OrderBookRun(OrderFlow.Recording recording) {
    applyAll(recording.before());
  }

  static IOrderBook newBook() {
    return new OrderBookDirectImpl(
        new CoreSymbolSpecification(1, SymbolType.CURRENCY_EXCHANGE_PAIR, 1, 2, 1, 1, 0, 0, 0, 0),
        ObjectsPool.createDefaultTestPool(),
        OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER,
        LoggingConfiguration.DEFAULT);
  }

  void applyAll(List<OrderCommand> commands) {
    for (OrderCommand one : commands) {
      one.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
      if (IOrderBook.processCommand(book, one) != CommandResultCode.SUCCESS) {
        refused++;
      }
      one.matcherEvent = null;
    }
  }

  long refused() {
    return refused;
  }

  /** Orders that stand, on both sides. */
  int standing() {
    return book.getOrdersNum(OrderAction.ASK) + book.getOrdersNum(OrderAction.BID);
  }
}
