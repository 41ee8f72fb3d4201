package org.strowger.server.snapshot;

/**
 * A snapshot that was made and read back.
 *
 * @param sequence the entry after which it is; 0 = there is none
 * @param timeMs the time of that entry, epoch ms
 */
public record MadeSnapshot(long sequence, long timeMs) {}
