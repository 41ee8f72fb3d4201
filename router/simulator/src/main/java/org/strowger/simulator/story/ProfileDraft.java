package org.strowger.simulator.story;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CapacityProfile;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.Channel;
import org.strowger.core.model.ChannelLimit;

/** A capacity profile as it is being said. */
final class ProfileDraft {
  private static final Phrases<Channel> CHANNELS = Phrases.of(Channel.values());

  /** What agents have who are given no profile: one interaction at a time, whatever the channel. */
  static final CapacityProfile ONE_AT_A_TIME =
      new CapacityProfile(
          new CapacityProfileId("one-at-a-time"),
          List.of(
              new ChannelLimit(Channel.PHONE, 1),
              new ChannelLimit(Channel.EMAIL, 1),
              new ChannelLimit(Channel.CHAT, 1),
              new ChannelLimit(Channel.VIDEO, 1),
              new ChannelLimit(Channel.SOCIAL, 1)),
          1);

  private final List<ChannelLimit> limits = new ArrayList<>();
  private int total = 1;
  private boolean countsDirect;
  private AssignmentRate rate = AssignmentRate.UNLIMITED;

  Phrases<Clause> clauses() {
    Phrases<Clause> known = new Phrases<>();
    for (Channel channel : Channel.values()) {
      known.say(Phrases.words(channel), said -> limits.add(limit(channel, said)));
    }
    return known
        .say("total", said -> total = said.number("the total"))
        .say("counts direct", _ -> countsDirect = true)
        .say("at most", this::rate);
  }

  /** What may be said of one channel; for the documentation. */
  static Phrases<Clause> details() {
    return new LimitDraft(Channel.PHONE, 1).details();
  }

  CapacityProfile made(CapacityProfileId id) {
    return new CapacityProfile(id, limits, total, countsDirect, rate);
  }

  /**
   * What follows a channel: {@code 2, units 3, blocks chat and email, at most 20 a shift, idle
   * after 10m}.
   */
  static ChannelLimit limit(Channel channel, Sentence said) {
    int max = said.number("how many at once");
    LimitDraft draft = new LimitDraft(channel, max);
    Phrases<Clause> known = draft.details();
    while (said.takeMark(",")) {
      known.read(said).read(said);
    }
    return draft.made();
  }

  /** A channel, then what {@link #limit(Channel, Sentence)} takes. */
  static ChannelLimit limit(Sentence said) {
    return limit(CHANNELS.read(said), said);
  }

  /** {@code at most 5 per 1h}. */
  private void rate(Sentence said) {
    int max = said.number("how many");
    said.expect("per");
    rate = new AssignmentRate(max, said.spanMs("a window"));
  }

  /** The details of one channel. */
  private static final class LimitDraft {
    private final Channel channel;
    private final int max;
    private int units = 1;
    private final List<Channel> blocks = new ArrayList<>();
    private int shiftMax;
    private long idleAfterMs;

    LimitDraft(Channel channel, int max) {
      this.channel = channel;
      this.max = max;
    }

    Phrases<Clause> details() {
      return new Phrases<Clause>()
          .say("units", said -> units = said.number("units"))
          .say("blocks", this::blocks)
          .say("at most", this::shiftMax)
          .say("idle after", said -> idleAfterMs = said.spanMs("idle after"));
    }

    ChannelLimit made() {
      return new ChannelLimit(channel, max, units, blocks, shiftMax, idleAfterMs);
    }

    private void blocks(Sentence said) {
      do {
        blocks.add(CHANNELS.read(said));
      } while (said.take("and"));
    }

    private void shiftMax(Sentence said) {
      shiftMax = said.number("how many");
      said.expect("a shift");
    }
  }
}
