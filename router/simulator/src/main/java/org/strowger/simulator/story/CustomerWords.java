package org.strowger.simulator.story;

import java.util.List;
import org.strowger.core.command.Command;
import org.strowger.core.command.GatewayCommand.Abandon;
import org.strowger.core.command.GatewayCommand.AnswerCallback;
import org.strowger.core.command.GatewayCommand.EndByCustomer;
import org.strowger.core.command.GatewayCommand.FailCallback;
import org.strowger.core.command.GatewayCommand.ReportMute;
import org.strowger.core.command.GatewayCommand.RequestCallback;
import org.strowger.core.command.GatewayCommand.TouchInteraction;
import org.strowger.core.command.GatewayCommand.UpdateInteraction;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.InteractionKey;
import org.strowger.core.model.Requirements;

/** What a customer does who has come, as the gateway tells it: {@code c1 hangs up}. */
final class CustomerWords {
  private CustomerWords() {}

  static void speak(Phrases<Verb> known) {
    known
        .say("hangs up", (key, said) -> plain(said, key, Abandon::new))
        .say("leaves", (key, said) -> plain(said, key, Abandon::new))
        .say("says goodbye", (key, said) -> plain(said, key, EndByCustomer::new))
        .say("writes", (key, said) -> plain(said, key, TouchInteraction::new))
        .say("brings", CustomerWords::brings)
        .say("wants a callback", (key, said) -> plain(said, key, RequestCallback::new))
        .say("picks up", (key, said) -> plain(said, key, AnswerCallback::new))
        .say("does not pick up", (key, said) -> plain(said, key, FailCallback::new))
        .say("hears nobody", (key, said) -> plain(said, key, one -> new ReportMute(one, true)))
        .say("hears the agent", (key, said) -> plain(said, key, one -> new ReportMute(one, false)));
  }

  /** A command that takes nothing but the key. */
  private interface OfKey {
    Command made(InteractionKey key);
  }

  private static Act plain(Sentence said, String key, OfKey command) {
    said.end();
    return Act.Ask.one(names -> command.made(names.key(key)));
  }

  /**
   * {@code brings topic=cancel, urgent=yes}, or {@code brings nothing}; after a colon what is asked
   * for from now on, {@code brings nothing: needs french}.
   */
  private static Act brings(String key, Sentence said) {
    List<Attribute> all =
        said.take("nothing") ? List.of() : said.list(() -> ArrivalDraft.attribute(said));
    Attributes attributes = new Attributes(all);
    if (said.atEnd()) {
      return Act.Ask.one(names -> new UpdateInteraction(names.key(key), attributes));
    }
    RequirementDraft draft = new RequirementDraft();
    Phrases<Clause> known = new Phrases<>();
    draft.speak(known);
    Clause.readAll(said, known);
    Requirements requirements = draft.made();
    return Act.Ask.one(names -> new UpdateInteraction(names.key(key), attributes, requirements));
  }
}
