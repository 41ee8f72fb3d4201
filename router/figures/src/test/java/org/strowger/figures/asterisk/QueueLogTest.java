package org.strowger.figures.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.model.Activity;
import org.strowger.figures.JournalFold;
import org.strowger.figures.SmallCentre;

/** Lines as app_queue writes them: second, call, queue, agent, event, parameters. */
class QueueLogTest {
  private static final long TEN = SmallCentre.TEN_MS / 1_000;

  private final List<String> lines = new ArrayList<>();
  private final SmallCentre centre =
      new SmallCentre(new JournalFold(List.of(new QueueLog(lines::add))));

  @Test
  void aCallIsAnsweredAndTheCustomerHangsUp() {
    centre.arrives("call-7", "sales").at(4).signsIn("bo").at(6).accepts("bo");
    centre.at(36).hangsUp("call-7");
    assertLines(
        "0|CALL|sales|NONE|ENTERQUEUE||call-7|1",
        "4|NONE|sales|bo|ADDMEMBER|",
        "6|CALL|sales|bo|CONNECT|6|CALL|2",
        "36|CALL|sales|bo|COMPLETECALLER|6|30|1");
  }

  @Test
  void anAgentWhoDoesNotAnswerIsRungInVain() {
    centre.signsIn("bo").arrives("call-7", "sales").at(9).declines("bo");
    centre.at(10).abandons("call-7");
    assertLines(
        "0|NONE|sales|bo|ADDMEMBER|",
        "0|CALL|sales|NONE|ENTERQUEUE||call-7|1",
        "9|CALL|sales|bo|RINGNOANSWER|9000",
        "10|CALL|sales|NONE|ABANDON|1|1|10");
  }

  @Test
  void aCallThatRingsWhenTheCustomerLeavesIsCanceled() {
    centre.signsIn("bo").arrives("call-7", "sales").at(3).abandons("call-7");
    assertLines(
        "0|NONE|sales|bo|ADDMEMBER|",
        "0|CALL|sales|NONE|ENTERQUEUE||call-7|1",
        "3|CALL|sales|bo|RINGCANCELED|3000",
        "3|CALL|sales|NONE|ABANDON|1|1|3");
  }

  @Test
  void aMoveLeavesOneQueueAndEntersAnother() {
    centre.arrives("call-7", "sales").at(8).isMoved(1, "returns");
    assertLines(
        "0|CALL|sales|NONE|ENTERQUEUE||call-7|1",
        "8|CALL|sales|NONE|EXITWITHTIMEOUT|1|1|8",
        "8|CALL|returns|NONE|ENTERQUEUE||call-7|1");
  }

  @Test
  void anAgentIsAMemberOfTheQueuesWhoseNeedsTheyMeet() {
    centre.signsIn("ana").at(1).is("ana", Activity.AWAY).at(2).is("ana", Activity.AVAILABLE);
    centre.at(3).signsOut("ana");
    assertLines(
        "0|NONE|returns|ana|ADDMEMBER|",
        "0|NONE|sales|ana|ADDMEMBER|",
        "1|NONE|returns|ana|PAUSE|",
        "1|NONE|sales|ana|PAUSE|",
        "2|NONE|returns|ana|UNPAUSE|",
        "2|NONE|sales|ana|UNPAUSE|",
        "3|NONE|returns|ana|REMOVEMEMBER|",
        "3|NONE|sales|ana|REMOVEMEMBER|");
  }

  @Test
  void positionsCountThoseWhoAreDueBefore() {
    centre.arrives("a", "sales").arrives("b", "sales").arrivesWithPriority("vip", "sales", 1);
    centre.at(2).abandons("b");
    assertEquals(TEN + "|" + TEN + ".3|sales|NONE|ENTERQUEUE||vip|1", lines.get(2));
    assertEquals((TEN + 2) + "|" + TEN + ".2|sales|NONE|ABANDON|3|2|2", lines.get(3));
  }

  /** Seconds from ten; CALL is the first call's name. */
  private void assertLines(String... wanted) {
    List<String> whole = new ArrayList<>();
    for (String line : wanted) {
      int bar = line.indexOf('|');
      whole.add(
          TEN
              + Long.parseLong(line.substring(0, bar))
              + line.substring(bar).replace("CALL|", TEN + ".1|"));
    }
    assertEquals(whole, lines);
  }
}
