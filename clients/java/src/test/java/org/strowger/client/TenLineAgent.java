package org.strowger.client;

import org.strowger.proto.v1.Activity;

/** An agent who takes whatever is offered and ends it at once: the example of the README. */
public final class TenLineAgent implements AgentListener {
  @Override
  public void onOffer(Offer offer) {
    var unused = offer.accept();
  }

  @Override
  public void onAssignmentStarted(Assignment assignment) {
    System.out.println("Serving interaction " + assignment.interactionId());
    var unused = assignment.end();
  }

  /** Works until the program is stopped. */
  public static void main(String[] args) throws InterruptedException {
    try (StrowgerChannel channel = StrowgerChannel.open("localhost:7700");
        AgentClient ana =
            AgentClient.builder(channel, "ana")
                .activity(Activity.ACTIVITY_AVAILABLE)
                .listener(new TenLineAgent())
                .build()) {
      ana.start().join();
      Thread.currentThread().join();
    }
  }
}
