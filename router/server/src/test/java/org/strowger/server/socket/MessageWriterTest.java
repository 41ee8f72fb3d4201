package org.strowger.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.util.JsonFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.strowger.proto.v1.AdminProto;
import org.strowger.proto.v1.AgentProto;
import org.strowger.proto.v1.AssignmentEnded;
import org.strowger.proto.v1.CommonProto;
import org.strowger.proto.v1.EndReason;
import org.strowger.proto.v1.EventsProto;
import org.strowger.proto.v1.ExplainProto;
import org.strowger.proto.v1.FiguresProto;
import org.strowger.proto.v1.GatewayProto;
import org.strowger.proto.v1.JournalProto;
import org.strowger.proto.v1.ShadowProto;
import org.strowger.proto.v1.SnapshotProto;
import org.strowger.proto.v1.SupervisorProto;
import org.strowger.proto.v1.WebhooksProto;
import org.strowger.proto.v1.WorkReply;
import org.strowger.proto.v1.WorkResponse;

/** What pages read is protobuf's JSON mapping, whoever writes it. */
class MessageWriterTest {
  private static final int DEPTH_MAX = 2;
  private static final int SEEDS = 40;

  private static final List<String> TEXTS =
      List.of(
          "",
          "sales",
          "a \"quoted\" \\ back\\slash",
          "line\nend\tand \u0001",
          "Grüße 你好 😀",
          "</a>");

  @Test
  void everyMessageOfTheContractIsWrittenAsProtobufsOwnPrinterDoes() {
    Set<String> filled = new HashSet<>();
    for (Descriptor type : types()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Message message = random(type, new SplittableRandom(seed), 0, filled);
        assertSame(message, type.getName() + ", seed " + seed);
      }
    }
    assertEquals(Set.of(), missing(filled), "fields that no message had");
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    assertEquals("{}", written(WorkResponse.getDefaultInstance()));
    assertEquals(
        "{\"sequence\":\"7\",\"reply\":{}}",
        written(
            WorkResponse.newBuilder()
                .setSequence(7)
                .setReply(WorkReply.getDefaultInstance())
                .build()));
  }

  @Test
  void aValueThatIsNewerThanTheRouterIsWrittenAsItsNumber() {
    assertEquals(
        "{\"reason\":77}", written(AssignmentEnded.newBuilder().setReasonValue(77).build()));
    assertEquals(
        "{\"reason\":\"END_REASON_AGENT_ENDED\"}",
        written(AssignmentEnded.newBuilder().setReason(EndReason.END_REASON_AGENT_ENDED).build()));
  }

  @Test
  void aFieldThatIsNewerThanTheRouterIsPassedOver() {
    UnknownFieldSet newer =
        UnknownFieldSet.newBuilder()
            .addField(5_000, UnknownFieldSet.Field.newBuilder().addVarint(3).build())
            .build();
    assertEquals(
        "{\"sequence\":\"7\"}",
        written(WorkResponse.newBuilder().setSequence(7).setUnknownFields(newer).build()));
  }

  private static String written(Message message) {
    StringBuilder text = new StringBuilder();
    MessageWriter.write(message, text);
    return text.toString();
  }

  private static void assertSame(Message message, String what) {
    String own = written(message);
    try {
      String theirs = JsonFormat.printer().omittingInsignificantWhitespace().print(message);
      assertEquals(JsonParser.parseString(theirs), JsonParser.parseString(own), what);
    } catch (InvalidProtocolBufferException wrong) {
      throw new AssertionError(what, wrong);
    }
  }

  // ---- messages

  /** Each message of the contract, and of what else is kept in its form. */
  private static List<Descriptor> types() {
    return Stream.of(
            AdminProto.getDescriptor(),
            AgentProto.getDescriptor(),
            CommonProto.getDescriptor(),
            EventsProto.getDescriptor(),
            ExplainProto.getDescriptor(),
            FiguresProto.getDescriptor(),
            GatewayProto.getDescriptor(),
            JournalProto.getDescriptor(),
            ShadowProto.getDescriptor(),
            SnapshotProto.getDescriptor(),
            SupervisorProto.getDescriptor(),
            WebhooksProto.getDescriptor())
        .map(FileDescriptor::getMessageTypes)
        .flatMap(List::stream)
        .toList();
  }

  private static Message random(
      Descriptor type, SplittableRandom random, int depth, Set<String> filled) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    for (FieldDescriptor field : type.getFields()) {
      boolean isTooDeep = depth == DEPTH_MAX && field.getJavaType() == JavaType.MESSAGE;
      if (isTooDeep || random.nextBoolean()) {
        continue;
      }
      filled.add(field.getFullName());
      if (field.isRepeated()) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          message.addRepeatedField(field, value(field, random, depth, filled));
        }
      } else {
        message.setField(field, value(field, random, depth, filled));
      }
    }
    return message.build();
  }

  private static Object value(
      FieldDescriptor field, SplittableRandom random, int depth, Set<String> filled) {
    return switch (field.getJavaType()) {
      case INT -> random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(4);
      case LONG -> random.nextInt(5) == 0 ? random.nextLong() : random.nextLong(4);
      case BOOLEAN -> random.nextBoolean();
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
      case ENUM ->
          field
              .getEnumType()
              .getValues()
              .get(random.nextInt(field.getEnumType().getValues().size()));
      case MESSAGE -> random(field.getMessageType(), random, depth + 1, filled);
      case FLOAT, DOUBLE, BYTE_STRING ->
          throw new AssertionError(field.getFullName() + " is of a kind that is not written yet");
    };
  }

  /** All fields that pages can meet, and that were not in {@code filled}. */
  private static Set<String> missing(Set<String> filled) {
    Set<String> missing = new TreeSet<>();
    types().forEach(type -> type.getFields().forEach(field -> missing.add(field.getFullName())));
    missing.removeAll(filled);
    return missing;
  }
}
