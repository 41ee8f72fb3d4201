import exchange.core2.core.ExchangeApi;
import exchange.core2.core.ExchangeCore;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.CoreWaitStrategy;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.api.ApiAddUser;
import exchange.core2.core.common.api.ApiAdjustUserBalance;
import exchange.core2.core.common.api.ApiCancelOrder;
import exchange.core2.core.common.api.ApiCommand;
import exchange.core2.core.common.api.ApiPlaceOrder;
import exchange.core2.core.common.api.binary.BatchAddSymbolsCommand;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.config.ExchangeConfiguration;
import exchange.core2.core.common.config.InitialStateConfiguration;
import exchange.core2.core.common.config.PerformanceConfiguration;
import exchange.core2.core.common.config.SerializationConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The pipeline of exchange-core as its documentation sets it up for throughput, with its journal,
 * kept busy by one thread: orders on both sides of a price that moves, half of which are cancelled
 * if they have not been filled. Says commands per second, a window a line. Arguments: wait
 * strategy, seconds to warm up, windows, seconds of each. Run from its source, against libraries of
 * its own.
 */
final class ExchangePipeline {
  private static final int SYMBOL = 1;
  private static final int BASE = 1;
  private static final int QUOTE = 2;
  private static final int USERS = 1_000;
  private static final int OPEN_ORDERS = 1_000;

  private ExchangePipeline() {}

  public static void main(String[] args) throws Exception {
    Files.createDirectories(Path.of("dumps"));
    AtomicLong done = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    ExchangeCore core =
        ExchangeCore.builder()
            .resultsConsumer((command, sequence) -> {
              done.setRelease(done.getPlain() + 1);
              if (command.resultCode != CommandResultCode.SUCCESS
                  && command.resultCode != CommandResultCode.MATCHING_UNKNOWN_ORDER_ID) {
                refused.setRelease(refused.getPlain() + 1);
              }
            })
            .exchangeConfiguration(
                ExchangeConfiguration.defaultBuilder()
                    .performanceCfg(
                        PerformanceConfiguration.throughputPerformanceBuilder()
                            .matchingEnginesNum(1)
                            .riskEnginesNum(1)
                            .waitStrategy(CoreWaitStrategy.valueOf(args[0]))
                            .build())
                    .initStateCfg(InitialStateConfiguration.cleanStartJournaling("BENCH"))
                    .serializationCfg(SerializationConfiguration.DISK_JOURNALING)
                    .build())
            .build();
    core.startup();
    ExchangeApi api = core.getApi();
    open(api);
    Thread client = new Thread(() -> work(api));
    client.setDaemon(true);
    client.start();
    LockSupport.parkNanos(seconds(args[1]));
    for (int window = 0; window < Integer.parseInt(args[2]); window++) {
      long before = done.get();
      long start = System.nanoTime();
      LockSupport.parkNanos(seconds(args[3]));
      System.out.println((done.get() - before) * 1_000_000_000L / (System.nanoTime() - start));
    }
    if (refused.get() > 0) {
      System.err.println(refused.get() + " commands were refused");
      System.exit(1);
    }
    System.exit(0);
  }

  /** In nanoseconds. */
  private static long seconds(String text) {
    return TimeUnit.SECONDS.toNanos(Integer.parseInt(text));
  }

  private static void open(ExchangeApi api) throws Exception {
    CoreSymbolSpecification symbol =
        CoreSymbolSpecification.builder()
            .symbolId(SYMBOL)
            .type(SymbolType.CURRENCY_EXCHANGE_PAIR)
            .baseCurrency(BASE)
            .quoteCurrency(QUOTE)
            .baseScaleK(1)
            .quoteScaleK(1)
            .build();
    check(api.submitBinaryDataAsync(new BatchAddSymbolsCommand(symbol)).get());
    for (long uid = 1; uid <= USERS; uid++) {
      check(api.submitCommandAsync(ApiAddUser.builder().uid(uid).build()).get());
      for (int currency : new int[] {BASE, QUOTE}) {
        ApiCommand deposit =
            ApiAdjustUserBalance.builder()
                .uid(uid)
                .currency(currency)
                .amount(1L << 50)
                .transactionId(currency)
                .build();
        check(api.submitCommandAsync(deposit).get());
      }
    }
  }

  private static void check(CommandResultCode code) {
    if (code != CommandResultCode.SUCCESS && code != CommandResultCode.ACCEPTED) {
      throw new IllegalStateException("not set up: " + code);
    }
  }

  private static void work(ExchangeApi api) {
    SplittableRandom random = new SplittableRandom(1);
    for (long order = 1; ; order++) {
      long price = 10_000 + random.nextInt(100);
      OrderAction action = random.nextBoolean() ? OrderAction.BID : OrderAction.ASK;
      api.submitCommand(
          ApiPlaceOrder.builder()
              .orderId(order)
              .uid(1 + order % USERS)
              .symbol(SYMBOL)
              .price(price)
              .reservePrice(price)
              .size(1 + random.nextInt(10))
              .action(action)
              .orderType(OrderType.GTC)
              .build());
      if (order > OPEN_ORDERS) {
        // Filled ones are not known any more, which is an answer like any other.
        long old = order - OPEN_ORDERS;
        api.submitCommand(
            ApiCancelOrder.builder().orderId(old).uid(1 + old % USERS).symbol(SYMBOL).build());
      }
    }
  }
}
