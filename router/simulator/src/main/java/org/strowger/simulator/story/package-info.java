/**
 * The scenario language: a story in plain text, what people, gateways and time do, and indented
 * below each step the complete list of what the router did. router/docs/scenarios.md describes it
 * for those who write stories.
 *
 * <p>{@link org.strowger.simulator.story.Story} is the door: it reads a file and plays it. The file
 * is cut into words by {@link org.strowger.simulator.story.Sentence}, understood by {@link
 * org.strowger.simulator.story.StepWords}, acted out on a {@link
 * org.strowger.simulator.story.Stage} and told by {@link org.strowger.simulator.story.Narrator}.
 */
@NullMarked
package org.strowger.simulator.story;

import org.jspecify.annotations.NullMarked;
