package org.strowger.gateway.chat.file;

/**
 * What attachments may take up.
 *
 * @param fileMaxBytes the longest file; 0 = none are taken
 * @param totalMaxBytes all that are kept, together
 * @param atOnce files that come in at the same time
 */
public record AttachmentLimits(long fileMaxBytes, long totalMaxBytes, int atOnce) {
  public static final AttachmentLimits DEFAULT = new AttachmentLimits(5L << 20, 10L << 30, 64);
}
