package org.strowger.client.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where to resume, and what is new then. */
final class ResumePointTest {
  private final ResumePoint<String> point = new ResumePoint<>();

  @Test
  void shouldResumeFromTheStartWhenNothingWasSeen() {
    assertEquals(0, point.resumeAfterSequence());
  }

  @Test
  void shouldAskAgainForASequenceThatMayBeIncomplete() {
    assertTrue(point.isNew(5, "a"));
    assertEquals(4, point.resumeAfterSequence());
    assertTrue(point.isNew(9, "b"));
    assertEquals(8, point.resumeAfterSequence());
  }

  @Test
  void shouldDropOnlyWhatWasSeenOfTheLastSequence() {
    assertTrue(point.isNew(5, "a"));
    assertTrue(point.isNew(5, "b"));
    point.connecting();
    assertFalse(point.isNew(5, "a"));
    assertFalse(point.isNew(5, "b"));
    assertTrue(point.isNew(5, "c"));
    point.connecting();
    assertFalse(point.isNew(5, "c"), "in whatever order");
    assertFalse(point.isNew(5, "a"));
    assertTrue(point.isNew(6, "a"));
  }

  @Test
  void shouldTellTheSameTwiceWhenItHappenedTwice() {
    assertTrue(point.isNew(5, "a"));
    assertTrue(point.isNew(5, "a"));
    point.connecting();
    assertFalse(point.isNew(5, "a"));
    assertFalse(point.isNew(5, "a"));
    assertTrue(point.isNew(5, "a"));
  }

  @Test
  void shouldDropWhatIsOlder() {
    assertTrue(point.isNew(5, "a"));
    point.connecting();
    assertFalse(point.isNew(4, "z"));
  }

  @Test
  void whatIsMissingIsAskedForAndAtLastEverything() {
    assertTrue(point.isNew(5, "a"));
    assertFalse(point.isGapBefore(5), "told at the same sequence");
    assertFalse(point.isGapBefore(0), "it does not say");
    assertTrue(point.isGapBefore(6));
    point.gapFound();
    assertEquals(4, point.resumeAfterSequence());
    assertTrue(point.isGapBefore(6), "still missing");
    point.gapFound();
    assertEquals(0, point.resumeAfterSequence());
  }

  @Test
  void shouldCountFromASnapshotOnEvenIfItIsLower() {
    assertTrue(point.isNew(500, "a"));
    point.startAfter(7);
    assertEquals(7, point.resumeAfterSequence());
    assertFalse(point.isNew(7, "told by the snapshot"));
    assertTrue(point.isNew(8, "b"));
  }
}
