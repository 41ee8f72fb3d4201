package org.strowger.gateway.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A day's worth of customers at once, by hand: {@code -Dchat.load=CUSTOMERS,AGENTS,SECONDS}. */
@EnabledIfSystemProperty(named = "chat.load", matches = "\\d+,\\d+,\\d+")
class ChatLoadTest {
  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void nothingIsLostOrDoubledUnderLoad() throws Exception {
    int[] numbers =
        Arrays.stream(System.getProperty("chat.load", "").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    ChatLoad.Result result = new ChatLoad().run(numbers[0], numbers[1], numbers[2]);
    assertEquals(new ChatLoad.Result(0, 0, 0, numbers[0]), result);
  }
}
