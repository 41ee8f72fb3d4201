package org.strowger.gateway.chat;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.server.Browser;

/**
 * An agent and a customer who see each other: two real browsers with cameras that show a test
 * picture, a real router, and nothing but loopback between the two.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class VideoPageTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private PageCentre centre;
  private Browser agent;

  @BeforeEach
  void open() throws Exception {
    agent = Browser.withFakeDevices();
    centre = new PageCentre(folder, "ana");
  }

  @AfterEach
  void close() throws Exception {
    if (agent != null) {
      agent.close();
    }
    if (centre != null) {
      centre.close();
    }
  }

  @Test
  void bothSeeEachOtherAlsoAfterBothSocketsBreakTheGatewayIsRestartedAndThePageReloaded()
      throws Exception {
    try (Browser customer = Browser.withFakeDevices()) {
      connect(customer);
      joinWithVideo(customer);
      customer.awaitText("Waiting for Ms. ana to join");
      joinWithVideo(agent);
      bothSeeEachOther(customer);
      assertEquals("", agent.barriers());
      assertEquals("", customer.barriers());
      agent.picture("desk-video");
      customer.leaveFrame();
      customer.picture("widget-video");
      enterWidget(customer);

      centre.cable.pullOut();
      customer.awaitText("Connecting again");
      bothSeeEachOther(customer);
      centre.cable.putIn();
      customer.awaitNoText("Connecting again");
      bothSeeEachOther(customer);

      long seenBefore = framesDecoded(customer);
      centre.restartGateway();
      await("both have joined at the gateway that has forgotten them")
          .atMost(PATIENCE)
          .until(() -> centre.metrics().contains("strowger_video_rounds_total 1.0"));
      bothSeeEachOther(customer);
      assertTrue(framesDecoded(customer) > seenBefore, "it is the same connection still");

      agent.reload();
      startShift();
      bothSeeEachOther(customer);
      // That it could not connect while the cable was out, a browser may say.
      assertEquals(
          List.of(),
          agent.complaints().stream().filter(said -> !said.contains("WebSocket")).toList());
    }
  }

  @Test
  void whoRefusesTheCameraIsHeardAndTheAgentsEndLeavesHowGoodItWas() {
    try (Browser customer = Browser.withoutCamera()) {
      connect(customer);
      customer.click("Camera and microphone");
      customer.awaitText("The browser may not use your camera.");
      assertEquals("", customer.barriers());
      customer.click("Join with sound only");
      joinWithVideo(agent);
      seesTheOther(customer);
      agent.awaitText("Mia is on sound only.");
      agent.click("Mute");
      customer.awaitText("Ms. ana is muted.");
      agent.click("Unmute");
      agent.click("Camera off");
      customer.awaitText("Ms. ana is on sound only.");
      agent.click("Hide me");
      agent.awaitText("Show me");

      agent.click("End");
      customer.awaitText("The conversation is over");
      Map<String, String> attributes = attributesOfTheOneThatEnded();
      for (String side : List.of("agent", "customer")) {
        for (String figure : List.of("loss-permille", "round-trip-ms", "freezes")) {
          String name = "video-" + side + "-" + figure;
          assertTrue(Integer.parseInt(attributes.getOrDefault(name, "-1")) >= 0, name);
        }
      }
      assertEquals("0", customer.run("return document.querySelectorAll('video').length"));
    }
  }

  @Test
  void theCustomersEndEndsItForBoth() {
    try (Browser customer = Browser.withFakeDevices()) {
      connect(customer);
      joinWithVideo(agent);
      joinWithVideo(customer);
      bothSeeEachOther(customer);
      customer.click("End the chat");
      customer.awaitText("How was it?");
      agent.awaitText("wrap-up");
      assertTrue(attributesOfTheOneThatEnded().containsKey("video-customer-freezes"));
    }
  }

  /** The customer has asked, the agent has accepted; nobody has joined by video. */
  private void connect(Browser customer) {
    startShift();
    customer.go(centre.widget("seen"));
    customer.run(PageCentre.widgetButton() + ".click()");
    enterWidget(customer);
    customer.clickOn("input");
    customer.press("Mia");
    customer.click("Start a chat");
    agent.click("Accept");
    agent.awaitText("Conversations (1)");
    customer.awaitText("You are talking to Ms. ana.");
  }

  private static void enterWidget(Browser customer) {
    customer.enterFrame(PageCentre.widgetFrame());
  }

  private void startShift() {
    agent.go(centre.desk("ana"));
    agent.click("Start shift");
    agent.awaitText("Your day");
  }

  private static void joinWithVideo(Browser browser) {
    browser.click("Camera and microphone");
    browser.click("Join with video");
  }

  private void bothSeeEachOther(Browser customer) {
    seesTheOther(agent);
    seesTheOther(customer);
  }

  /** Pictures are decoded, and further ones after that. */
  private static void seesTheOther(Browser browser) {
    await("a first picture").atMost(PATIENCE).until(() -> framesDecoded(browser) > 0);
    long before = framesDecoded(browser);
    await("pictures that move").atMost(PATIENCE).until(() -> framesDecoded(browser) > before);
  }

  private static long framesDecoded(Browser browser) {
    return Long.parseLong(
        browser.run("return document.querySelector('video.remote')?.dataset.framesDecoded ?? '0'"));
  }

  private Map<String, String> attributesOfTheOneThatEnded() {
    await("the interaction in paperwork")
        .atMost(PATIENCE)
        .until(() -> centre.router.attributesInWrapUp("seen").size() == 1);
    return centre.router.attributesInWrapUp("seen").getFirst();
  }
}
