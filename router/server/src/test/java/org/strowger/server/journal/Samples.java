package org.strowger.server.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.model.Activity;
import org.strowger.core.model.AgePolicy;
import org.strowger.core.model.AgentDefinition;
import org.strowger.core.model.AgentId;
import org.strowger.core.model.AgentOrder;
import org.strowger.core.model.AnyOf;
import org.strowger.core.model.AssignmentRate;
import org.strowger.core.model.CalendarId;
import org.strowger.core.model.CapacityProfileId;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.ChoicePolicy;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.Distribution;
import org.strowger.core.model.Interval;
import org.strowger.core.model.LevelPenalty;
import org.strowger.core.model.LinePolicy;
import org.strowger.core.model.OfferPolicy;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Preference;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.QueueId;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;
import org.strowger.core.model.Share;
import org.strowger.core.model.Target;
import org.strowger.core.model.Target.ToAgent;
import org.strowger.core.model.Target.ToLeader;
import org.strowger.core.model.TeamId;
import org.strowger.core.model.Threshold;
import org.strowger.core.model.TransferPolicy;

/**
 * One full instance of every record of a sealed family, found through the family itself, so that a
 * new record is tested from the day it is written. No two components of an instance have the same
 * value: one that is lost or swapped shows.
 */
public final class Samples {
  private int count;

  public static List<Command> commands() {
    return all(Command.class);
  }

  public static List<Event> events() {
    return all(Event.class);
  }

  /** Each record twice: with everything there, and with nothing where nothing is allowed. */
  private static <T> List<T> all(Class<T> family) {
    List<T> all = new ArrayList<>();
    leaves(family)
        .forEach(leaf -> {
          all.add(family.cast(new Samples().record(leaf, false)));
          all.add(family.cast(new Samples().record(leaf, true)));
        });
    return all;
  }

  private static Stream<Class<?>> leaves(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Samples::leaves)
        : Stream.of(family);
  }

  private Object record(Class<?> type, boolean sparse) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = sparse && nullable(components[i]) ? null : value(components[i], types[i], sparse);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no sample of " + type.getSimpleName() + " could be made", e);
    }
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Object value(RecordComponent component, Class<?> type, boolean sparse) {
    count++;
    if (type == String.class) {
      return sparse && mayBeEmpty(component) ? "" : "text-" + count;
    }
    if (type == int.class) {
      return 1 + count % 10;
    }
    if (type == long.class) {
      return 1_000L + count;
    }
    if (type == boolean.class) {
      return !sparse;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[count % constants.length];
    }
    if (type == List.class) {
      return list(component, sparse);
    }
    return special(type, sparse);
  }

  private static boolean mayBeEmpty(RecordComponent component) {
    return component.getName().equals("whisper") || component.getName().equals("note");
  }

  /** Values whose parts must fit each other; everything else is made of its components. */
  private Object special(Class<?> type, boolean sparse) {
    if (type == Requirements.class) {
      return sparse
          ? Requirements.NONE
          : new Requirements(
              samples(Requirement.class),
              samples(AnyOf.class),
              samples(Requirement.class),
              samples(TeamId.class));
    }
    if (type == LinePolicy.class) {
      return sparse
          ? LinePolicy.DEFAULT
          : new LinePolicy(
              true,
              List.of(new Share(new QueueId("a"), 30), new Share(new QueueId("b"), 70)),
              15_000);
    }
    if (type == OfferPolicy.class) {
      return sparse ? OfferPolicy.DEFAULT : offers();
    }
    if (type == ChoicePolicy.class) {
      return sparse
          ? ChoicePolicy.DEFAULT
          : new ChoicePolicy(
              AgentOrder.RANDOM,
              List.of(new LevelPenalty(7, 0), new LevelPenalty(3, 4_000)),
              samples(Threshold.class),
              61_000,
              Distribution.PULL);
    }
    if (type == AgentDefinition.class) {
      return sparse
          ? new AgentDefinition(id(AgentId::new), Proficiencies.NONE, id(CapacityProfileId::new))
          : agent();
    }
    if (type == CoreLimits.class) {
      return sparse
          ? CoreLimits.DEFAULT
          : new CoreLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }
    if (type == TransferPolicy.class) {
      return sparse
          ? TransferPolicy.DEFAULT
          : new TransferPolicy(AgePolicy.CREDITED, 62_000, 63_000);
    }
    if (type == Target.class) {
      return sparse ? new ToLeader() : new ToAgent(id(AgentId::new));
    }
    if (type == Preference.class && sparse) {
      return Preference.NONE;
    }
    if (type == AssignmentRate.class && sparse) {
      return AssignmentRate.UNLIMITED;
    }
    return record(type, sparse);
  }

  private OfferPolicy offers() {
    return new OfferPolicy(
        1,
        true,
        900,
        "say hello",
        1_000,
        2_000,
        Activity.AVAILABLE,
        3_000,
        4,
        new QueueId("escalated"));
  }

  private AgentDefinition agent() {
    return new AgentDefinition(
        id(AgentId::new),
        new Proficiencies(samples(Proficiency.class)),
        samples(CapacityProfileId.class),
        samples(ChannelLimit.class),
        samples(TeamId.class),
        id(CalendarId::new),
        17,
        250,
        true,
        Activity.AWAY);
  }

  private <T> T id(Function<String, T> of) {
    return of.apply("id-" + ++count);
  }

  private List<?> list(RecordComponent component, boolean sparse) {
    if (sparse) {
      return List.of();
    }
    Class<?> of =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    if (of == PlanStep.class) {
      return steps();
    }
    if (of == Interval.class) {
      return List.of(new Interval(1_000, 2_000), new Interval(3_000, 4_000));
    }
    if (of == String.class) {
      return List.of("key-1", "key-2", "key-3");
    }
    if (of == Integer.class) {
      return List.of(-5, 0, 7);
    }
    return samples(of);
  }

  private static List<PlanStep> steps() {
    return List.of(
        new PlanStep(10, 1),
        new PlanStep(
            20,
            3,
            List.of(new TeamId("night")),
            List.of(new QueueId("beside")),
            4_000,
            5_000,
            0,
            new QueueId("next"),
            true,
            false),
        new PlanStep(30, 0, List.of(), List.of(), 0, 0, 6_000, null, false, true));
  }

  private <T> List<T> samples(Class<T> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants()[1], type.getEnumConstants()[2]);
    }
    return List.of(type.cast(special(type, false)), type.cast(special(type, false)));
  }
}
