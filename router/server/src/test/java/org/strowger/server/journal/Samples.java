package org.strowger.server.journal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.Command;
import org.strowger.core.event.Event;
import org.strowger.core.model.Attribute;
import org.strowger.core.model.Attributes;
import org.strowger.core.model.ChannelLimit;
import org.strowger.core.model.CoreLimits;
import org.strowger.core.model.PlanStep;
import org.strowger.core.model.Proficiencies;
import org.strowger.core.model.Proficiency;
import org.strowger.core.model.Requirement;
import org.strowger.core.model.Requirements;

/**
 * One full instance of every record of a sealed family, found through the family itself, so that a
 * new record is tested from the day it is written. No two components of an instance have the same
 * value: one that is lost or swapped shows.
 */
final class Samples {
  private int count;

  static List<Command> commands() {
    return all(Command.class);
  }

  static List<Event> events() {
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
      return "text-" + count;
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
    if (type == Requirements.class) {
      return sparse ? Requirements.NONE : new Requirements(samples(Requirement.class));
    }
    if (type == Attributes.class) {
      return sparse ? Attributes.NONE : new Attributes(samples(Attribute.class));
    }
    if (type == Proficiencies.class) {
      return sparse ? Proficiencies.NONE : new Proficiencies(samples(Proficiency.class));
    }
    if (type == CoreLimits.class) {
      return new CoreLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
    return record(type, sparse);
  }

  private List<?> list(RecordComponent component, boolean sparse) {
    if (sparse) {
      return List.of();
    }
    String of = component.getGenericType().getTypeName();
    if (of.contains(PlanStep.class.getName())) {
      return List.of(new PlanStep(10, 1), new PlanStep(20, 3));
    }
    if (of.contains(ChannelLimit.class.getName())) {
      return samples(ChannelLimit.class);
    }
    return List.of("key-1", "key-2", "key-3");
  }

  private <T> List<T> samples(Class<T> type) {
    return List.of(type.cast(record(type, false)), type.cast(record(type, false)));
  }
}
