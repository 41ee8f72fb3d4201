package org.strowger.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.strowger.cluster.ClusterMessages.Question;
import org.strowger.core.JournalEntry;
import org.strowger.core.command.Command;
import org.strowger.core.command.ConfigurationCommand.DefineSkill;
import org.strowger.core.command.GatewayCommand.ReconcileGateway;
import org.strowger.core.command.Reply;
import org.strowger.core.event.ConfigurationEvent.SkillDefined;
import org.strowger.core.event.Event;
import org.strowger.core.model.GatewayId;
import org.strowger.core.model.InvalidValue;
import org.strowger.core.model.SkillId;

class ClusterMessagesTest {
  private static final Command COMMAND = new DefineSkill(new SkillId("english"));

  @Test
  void aQuestionIsReadAsItWasSent() {
    assertEquals(new Question.Asked(7, COMMAND), question(ClusterMessages.question(7, COMMAND)));
  }

  @Test
  void whatIsTooShortForAQuestionIsNotRead() {
    for (int length = 0; length < 9; length++) {
      assertInstanceOf(Question.Unreadable.class, question(new byte[length]));
    }
  }

  @Test
  void whatIsNoCommandIsAnsweredUnderItsOwnNumber() {
    byte[] message = ClusterMessages.question(7, COMMAND);
    message[0] = 99;
    assertEquals(
        new Question.Unreadable(7, "kind is 99, which this version does not know: send a command"),
        question(message));
  }

  @Test
  void aCommandThatIsCutOffIsNotRead() {
    byte[] message = ClusterMessages.question(7, COMMAND);
    var cut = question(Arrays.copyOf(message, message.length - 1));
    assertEquals(7, assertInstanceOf(Question.Unreadable.class, cut).number());
  }

  @Test
  void noBytesWhateverMakeTheReaderThrow() {
    Random random = new Random(5);
    byte[] sound = ClusterMessages.question(7, COMMAND);
    for (int i = 0; i < 20_000; i++) {
      byte[] message = sound.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        message[random.nextInt(message.length)] = (byte) random.nextInt();
      }
      question(message);
    }
  }

  @Test
  void aCommandThatIsTooLargeForTheLogIsNotSent() {
    List<String> keys =
        IntStream.range(0, 200_000).mapToObj(i -> "a-rather-long-key-" + i).toList();
    Command large = new ReconcileGateway(new GatewayId("phone"), keys);
    var refused = assertThrows(InvalidValue.class, () -> ClusterMessages.question(1, large));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("send less at once"), refused.getMessage());
  }

  @Test
  void aCommandThatIsTooLargeForTheLogIsNotReadEither() {
    byte[] large =
        Arrays.copyOf(ClusterMessages.question(7, COMMAND), ClusterMessages.BYTES_MAX + 1);
    var unreadable = assertInstanceOf(Question.Unreadable.class, question(large));
    assertTrue(unreadable.sentence().contains("send less at once"), unreadable.sentence());
  }

  @Test
  void anEntryIsReadAsItWasAnswered() {
    JournalEntry entry = entry(List.of(new SkillDefined(new SkillId("english"))));
    byte[] message = ClusterMessages.answer(7, entry);
    assertEquals(new Answer.Decided(entry, true), answer(message));
    assertEquals(7, ClusterMessages.numberOf(new UnsafeBuffer(message), 0));
  }

  @Test
  void anEntryThatIsTooLargeComesWithoutItsEventsAndSaysSo() {
    Event event = new SkillDefined(new SkillId("e".repeat(100)));
    byte[] message = ClusterMessages.answer(7, entry(Collections.nCopies(50_000, event)));
    assertTrue(message.length <= ClusterMessages.BYTES_MAX);
    assertEquals(new Answer.Decided(entry(List.of()), false), answer(message));
  }

  @Test
  void otherAnswersAreReadAsTheyWereGiven() {
    assertEquals(new Answer.NoEffect(), answer(ClusterMessages.noEffect(1)));
    assertEquals(new Answer.Refused("why: ü"), answer(ClusterMessages.refusal(1, "why: ü")));
  }

  @Test
  void anAnswerOfAnotherVersionIsNamedAsSuch() {
    byte[] message = ClusterMessages.noEffect(1);
    message[0] = 99;
    assertThrows(InvalidValue.class, () -> answer(message));
  }

  private static JournalEntry entry(List<Event> events) {
    return new JournalEntry(3, 1_000, COMMAND, events, Reply.ACCEPTED);
  }

  private static Question question(byte[] message) {
    return ClusterMessages.readQuestion(new UnsafeBuffer(message), 0, message.length);
  }

  private static Answer answer(byte[] message) {
    return ClusterMessages.readAnswer(new UnsafeBuffer(message), 0, message.length);
  }
}
