package org.strowger.figures;

/**
 * The figures of one queue, channel, agent, team or project, or of all.
 *
 * @param by what it is
 * @param id its name
 * @param sheet what was counted
 * @param waiting waiting now, offered or not; 0 for agents and teams
 * @param longestWaitMs for how long the one that waits longest has been waiting, ms; 0 = nobody
 *     waits
 * @param promisedPermille the share of customers promised to a project to be answered in time,
 *     parts per thousand; 0 for all others
 */
public record FiguresRow(
    By by, String id, Sheet sheet, int waiting, long longestWaitMs, int promisedPermille) {}
