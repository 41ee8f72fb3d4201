package org.strowger.simulator.story;

import java.util.List;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.InteractionKey;

/** What a customer does who has come, as the gateway tells it: {@code c1 hangs up}. */
final class CustomerWords {
  private CustomerWords() {}

  static void speak(Phrases<Verb> known) {
    known
        .say("hangs up", (key, said) -> plain(said, key, Abandon::new))
        .say("leaves", (key, said) -> plain(said, key, Abandon::new))
        .say("says goodbye", (key, said) -> plain(said, key, EndByCustomer::new))
        .say("writes", (key, said) -> plain(said, key, TouchInteraction::new))
        .say("brings", CustomerWords::brings);
  }

  /** A command that takes nothing but the key. */
  private interface OfKey {
    Command made(InteractionKey key);
  }

  private static Act plain(Sentence said, String key, OfKey command) {
    said.end();
    return Act.Ask.one(names -> command.made(names.key(key)));
  }

  /** {@code brings topic=cancel, urgent=yes}. */
  private static Act brings(String key, Sentence said) {
    List<Attribute> all = said.list(() -> ArrivalDraft.attribute(said));
    said.end();
    Attributes attributes = new Attributes(all);
    return Act.Ask.one(names -> new UpdateInteraction(names.key(key), attributes));
  }
}
