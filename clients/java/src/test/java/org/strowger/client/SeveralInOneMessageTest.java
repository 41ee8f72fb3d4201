package org.strowger.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.Activity;
import org.strowger.proto.v1.ActivityChanged;
import org.strowger.proto.v1.WorkRequest;
import org.strowger.proto.v1.WorkResponse;

/** A client that has more than one thing to say or to hear at a time. */
final class SeveralInOneMessageTest {
  private final FakeAgentService service = new FakeAgentService();
  private final FakeRouter router = new FakeRouter(service);
  private final List<Activity> heard = new ArrayList<>();
  private final AgentClient agent =
      AgentClient.builder(router.channel, "ana")
          .listener(
              new AgentListener() {
                @Override
                public void onActivityChanged(ActivityChanged changed) {
                  heard.add(changed.getActivity());
                  if (changed.getActivity() == Activity.ACTIVITY_OFFLINE) {
                    throw new IllegalStateException("a listener with a fault");
                  }
                }
              })
          .build();

  @AfterEach
  void close() {
    router.close();
  }

  @Test
  void shouldSayThatItReadsSeveral() {
    signIn(true);
    assertTrue(service.signIns().get(0).getTakesSeveral());
  }

  @Test
  void shouldSendWhatComesAtOnceInOneMessageAndInOrder() {
    signIn(true);
    List<CompletableFuture<Void>> answers = ask(5);
    assertEquals(List.of(5), service.carried);
    assertEquals(List.of(2L, 3L, 4L, 5L, 6L), numbers());
    assertTrue(answers.stream().allMatch(CompletableFuture::isDone));
  }

  @Test
  void shouldSendASingleRequestAsItIs() {
    signIn(true);
    ask(1);
    assertEquals(List.of(1), service.carried);
    assertEquals(0, service.lastRequest().getRequestsCount());
  }

  @Test
  void shouldNotPutMoreIntoAMessageThanTheRouterTakes() {
    signIn(true);
    ask(60);
    ask(300);
    assertTrue(service.carried.stream().allMatch(count -> count <= 128), service.carried::toString);
    assertEquals(360, numbers().size());
  }

  @Test
  void shouldSendEachByItselfToARouterThatTakesOne() {
    signIn(false);
    ask(5);
    assertEquals(Collections.nCopies(5, 1), service.carried);
  }

  @Test
  void shouldStillSendWhatWasAskedBeforeItWasClosed() {
    signIn(true);
    CompletableFuture<Void> first = agent.setActivity(Activity.ACTIVITY_AWAY);
    CompletableFuture<Void> second = agent.setActivity(Activity.ACTIVITY_AVAILABLE);
    agent.close();
    router.scheduler.runReady();
    assertEquals(List.of(2L, 3L), numbers());
    assertTrue(first.isDone() && second.isDone());
    assertEquals(1, service.finished);
  }

  @Test
  void shouldHearTheRestOfAMessageAfterAListenerFailed() {
    signIn(true);
    service.tellTogether(
        List.of(
            changed(Activity.ACTIVITY_AWAY),
            changed(Activity.ACTIVITY_OFFLINE),
            changed(Activity.ACTIVITY_AVAILABLE)));
    router.scheduler.runReady();
    assertEquals(
        List.of(Activity.ACTIVITY_AWAY, Activity.ACTIVITY_OFFLINE, Activity.ACTIVITY_AVAILABLE),
        heard);
  }

  private void signIn(boolean takesSeveral) {
    service.takesSeveral = takesSeveral;
    CompletableFuture<Void> started = agent.start();
    router.scheduler.runReady();
    assertTrue(started.isDone());
    assertFalse(started.isCompletedExceptionally());
    service.requests.removeIf(request -> !request.hasSignIn());
    service.carried.clear();
  }

  private List<CompletableFuture<Void>> ask(int times) {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(agent.setActivity(Activity.ACTIVITY_AWAY));
    }
    router.scheduler.runReady();
    return answers;
  }

  private List<Long> numbers() {
    return service.requests.stream()
        .filter(request -> !request.hasSignIn())
        .map(WorkRequest::getRequestNumber)
        .toList();
  }

  private static WorkResponse.Builder changed(Activity activity) {
    return WorkResponse.newBuilder()
        .setActivityChanged(ActivityChanged.newBuilder().setActivity(activity));
  }
}
