package org.strowger.server.edge;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.strowger.core.command.ConfigurationCommand;
import org.strowger.core.model.InvalidValue;
import org.strowger.proto.v1.DefineResult;
import org.strowger.proto.v1.Definition;
import org.strowger.proto.v1.DefinitionConflict;
import org.strowger.proto.v1.Rejected;
import org.strowger.server.board.LiveBoard;
import org.strowger.server.wire.WireConfiguration;

/**
 * Holds what administrators expect against what is defined, and remembers who defined what lately,
 * so that whoever comes second is told whose change stands in the way. The journal has older names,
 * and is not read for that: this memory begins with the router. Belongs to the publishing thread.
 */
final class Expectations {
  /** Of so many definitions it is remembered who made them; the oldest is forgotten first. */
  private static final int REMEMBERED_MAX = 10_000;

  private static final Rejected NOTHING_DONE =
      Rejections.invalid(
          "expected", "expected fails for another definition of this request: nothing was done");

  /** What somebody made of a definition, and when, epoch ms. */
  private record Change(Definition made, String administrator, long timeMs) {}

  private final LiveBoard board;
  private final SequencedMap<String, Change> changes = new LinkedHashMap<>();

  Expectations(LiveBoard board) {
    this.board = board;
  }

  /** A definition took effect. */
  void note(ConfigurationCommand command, String administrator, long timeMs) {
    Definition made = WireConfiguration.toWire(command);
    changes.putLast(name(made), new Change(made, administrator, timeMs));
    if (changes.size() > REMEMBERED_MAX) {
      changes.pollFirstEntry();
    }
  }

  /**
   * The results of all if any can't be, or is not as expected; empty = all are.
   *
   * @param expected as many as there are definitions
   */
  List<DefineResult> failures(List<Definition> definitions, List<Definition> expected) {
    List<DefineResult> results = new ArrayList<>();
    boolean isAnyOther = false;
    for (int i = 0; i < definitions.size(); i++) {
      DefineResult failure = failure(definitions.get(i), expected.get(i));
      isAnyOther |= failure != null;
      results.add(failure == null ? AdminMapper.toMessage(NOTHING_DONE) : failure);
    }
    return isAnyOther ? results : List.of();
  }

  private @Nullable DefineResult failure(Definition definition, Definition expected) {
    try {
      return conflict(AdminMapper.toCommand(definition), canonical(expected));
    } catch (InvalidValue wrong) {
      return AdminMapper.toMessage(Rejections.of(wrong));
    }
  }

  private static Definition canonical(Definition expected) {
    return expected.getDefinitionCase() == Definition.DefinitionCase.DEFINITION_NOT_SET
        ? expected
        : WireConfiguration.toWire(AdminMapper.toCommand(expected));
  }

  private @Nullable DefineResult conflict(ConfigurationCommand command, Definition expected) {
    ConfigurationCommand there = AdminMapper.current(board, command);
    Definition current =
        there == null ? Definition.getDefaultInstance() : WireConfiguration.toWire(there);
    if (current.equals(expected)) {
      return null;
    }
    String name = name(WireConfiguration.toWire(command));
    List<String> fields = differing(content(expected), content(current));
    DefinitionConflict.Builder conflict = DefinitionConflict.newBuilder().addAllFields(fields);
    if (there != null) {
      conflict.setCurrent(current);
    }
    Change change = changes.get(name);
    // Somebody may have defined it by another way since: then it is not known who did.
    if (change != null && change.made().equals(current)) {
      conflict.setAdministratorId(change.administrator()).setChangedMs(change.timeMs());
    }
    return DefineResult.newBuilder()
        .setRejected(Rejections.invalid("expected", sentence(name, there == null, fields)))
        .setConflict(conflict)
        .build();
  }

  private static String sentence(String name, boolean isGone, List<String> fields) {
    return "expected is not how "
        + name
        + " stands, "
        + (isGone ? "which is not defined" : "which differs in " + String.join(", ", fields))
        + ": look at conflict.current, and send again what is wanted with that as expected";
  }

  /** Kind and id, such as {@code queue billing}. */
  static String name(Definition definition) {
    Map.Entry<FieldDescriptor, Object> one = definition.getAllFields().entrySet().iterator().next();
    Message content = (Message) one.getValue();
    Object id = content.getField(content.getDescriptorForType().findFieldByNumber(1));
    return one.getKey().getName() + " " + id;
  }

  private static @Nullable Message content(Definition definition) {
    return definition.getAllFields().values().stream()
        .map(Message.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static List<String> differing(@Nullable Message expected, @Nullable Message current) {
    Message any = expected == null ? current : expected;
    if (any == null) {
      return List.of();
    }
    Message none = any.getDefaultInstanceForType();
    Message before = expected == null ? none : expected;
    Message after = current == null ? none : current;
    if (!before.getDescriptorForType().equals(after.getDescriptorForType())) {
      return List.of("definition");
    }
    return any.getDescriptorForType().getFields().stream()
        .filter(field -> !before.getField(field).equals(after.getField(field)))
        .map(FieldDescriptor::getName)
        .toList();
  }
}
