package org.strowger.simulator.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a story.
 *
 * @param line where it stands in the file, from 1
 * @param text what stands there, continued lines joined
 * @param timeMs when it is done, epoch ms; null = when the step before was
 * @param act what is done
 * @param told what the router is said to have done, in the file's words
 */
record Step(int line, String text, @Nullable Long timeMs, Act act, List<String> told) {
  Step {
    told = List.copyOf(told);
  }
}
