package org.strowger.figures;

/**
 * The figures of one queue, channel, agent or team.
 *
 * @param by what it is
 * @param id its name
 * @param sheet what was counted
 * @param waiting waiting now, offered or not; 0 for agents and teams
 * @param longestWaitMs for how long the one that waits longest has been waiting, ms; 0 = nobody
 *     waits
 */
public record FiguresRow(By by, String id, Sheet sheet, int waiting, long longestWaitMs) {}
