package org.strowger.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgentCondition;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.Cause;
import org.strowger.core.model.Channel;
import org.strowger.core.model.DeclineKind;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.EndReason;
import org.strowger.core.model.ExitCondition;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.Phase;
import org.strowger.core.model.Presence;
import org.strowger.core.model.Reason;
import org.strowger.core.model.RescindReason;
import org.strowger.core.model.WakePolicy;
import org.strowger.core.model.WrapUpMode;

class WireEnumsTest {
  @Test
  void shouldGiveEveryNameTheSameNameOnTheWire() {
    assertSame("CHANNEL_", Channel.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("ACTIVITY_", Activity.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("PRESENCE_", Presence.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("PHASE_", Phase.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("END_REASON_", EndReason.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("RESCIND_REASON_", RescindReason.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("CAUSE_", Cause.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("DECLINE_KIND_", DeclineKind.values(), WireEnums::toWire, WireEnums::fromWire);
    assertSame("REASON_", Reason.values(), WireReasons::toWire, WireReasons::fromWire);
    assertSame("AGENT_ORDER_", AgentOrder.values(), WireChoices::toWire, WireChoices::fromWire);
    assertSame("DISTRIBUTION_", Distribution.values(), WireChoices::toWire, WireChoices::fromWire);
    assertSame("WRAP_UP_MODE_", WrapUpMode.values(), WireChoices::toWire, WireChoices::fromWire);
    assertSame("WAKE_POLICY_", WakePolicy.values(), WireChoices::toWire, WireChoices::fromWire);
    assertSame(
        "EXIT_CONDITION_", ExitCondition.values(), WireChoices::toWire, WireChoices::fromWire);
    assertSame(
        "AGENT_CONDITION_",
        AgentCondition.values(),
        WireChoices::toWire,
        wire -> WireChoices.fromWire("join_empty", wire));
  }

  @Test
  void shouldRefuseWhatTheCoreCannotHave() {
    assertRefused(
        "channel", () -> WireEnums.fromWire(org.strowger.proto.v1.Channel.CHANNEL_UNSPECIFIED));
    assertRefused("channel", () -> WireEnums.fromWire(org.strowger.proto.v1.Channel.UNRECOGNIZED));
    assertRefused(
        "activity", () -> WireEnums.fromWire(org.strowger.proto.v1.Activity.ACTIVITY_UNSPECIFIED));
    assertRefused(
        "presence", () -> WireEnums.fromWire(org.strowger.proto.v1.Presence.UNRECOGNIZED));
    assertRefused("phase", () -> WireEnums.fromWire(org.strowger.proto.v1.Phase.PHASE_ENDED));
    assertRefused("reason", () -> WireEnums.fromWire(org.strowger.proto.v1.EndReason.UNRECOGNIZED));
    assertRefused(
        "rescind_reason",
        () -> WireEnums.fromWire(org.strowger.proto.v1.RescindReason.UNRECOGNIZED));
    assertRefused("cause", () -> WireEnums.fromWire(org.strowger.proto.v1.Cause.CAUSE_UNSPECIFIED));
    assertRefused(
        "reason", () -> WireReasons.fromWire(org.strowger.proto.v1.Reason.REASON_OVERLOADED));
    assertRefused("kind", () -> WireEnums.fromWire(org.strowger.proto.v1.DeclineKind.UNRECOGNIZED));
    assertRefused(
        "order", () -> WireChoices.fromWire(org.strowger.proto.v1.AgentOrder.UNRECOGNIZED));
    assertRefused(
        "distribution",
        () -> WireChoices.fromWire(org.strowger.proto.v1.Distribution.UNRECOGNIZED));
    assertRefused(
        "mode", () -> WireChoices.fromWire(org.strowger.proto.v1.WrapUpMode.UNRECOGNIZED));
    assertRefused(
        "wake", () -> WireChoices.fromWire(org.strowger.proto.v1.WakePolicy.UNRECOGNIZED));
    assertRefused(
        "exits.when",
        () -> WireChoices.fromWire(org.strowger.proto.v1.ExitCondition.EXIT_CONDITION_UNSPECIFIED));
    assertRefused(
        "leave_empty",
        () ->
            WireChoices.fromWire(
                "leave_empty", org.strowger.proto.v1.AgentCondition.AGENT_CONDITION_UNSPECIFIED));
  }

  @Test
  void shouldTakeTheDefaultWhereNothingIsChosen() {
    assertEquals(
        DeclineKind.DECLINED,
        WireEnums.fromWire(org.strowger.proto.v1.DeclineKind.DECLINE_KIND_UNSPECIFIED));
    assertEquals(
        AgentOrder.LEAST_LOADED,
        WireChoices.fromWire(org.strowger.proto.v1.AgentOrder.AGENT_ORDER_UNSPECIFIED));
    assertEquals(
        Distribution.PUSH,
        WireChoices.fromWire(org.strowger.proto.v1.Distribution.DISTRIBUTION_UNSPECIFIED));
    assertEquals(
        WrapUpMode.OPTIONAL,
        WireChoices.fromWire(org.strowger.proto.v1.WrapUpMode.WRAP_UP_MODE_UNSPECIFIED));
    assertEquals(
        WakePolicy.SAME_AGENT,
        WireChoices.fromWire(org.strowger.proto.v1.WakePolicy.WAKE_POLICY_UNSPECIFIED));
  }

  private static <C extends Enum<C>, W extends Enum<W>> void assertSame(
      String prefix, C[] values, Function<C, W> toWire, Function<W, C> fromWire) {
    List<C> all = Arrays.asList(values);
    assertEquals(
        all.stream().map(value -> prefix + value.name()).toList(),
        all.stream().map(toWire).map(Enum::name).toList());
    assertEquals(all, all.stream().map(toWire).map(fromWire).toList());
  }

  private static void assertRefused(String field, Runnable conversion) {
    InvalidValue refused = assertThrows(InvalidValue.class, conversion::run);
    assertEquals(field, refused.field());
    assertTrue(String.valueOf(refused.getMessage()).startsWith(field + " "), refused.getMessage());
  }
}
