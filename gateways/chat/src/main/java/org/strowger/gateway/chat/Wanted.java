package org.strowger.gateway.chat;

import org.strowger.gateway.chat.file.Attachment;

/** What a ticket for a download is for. */
sealed interface Wanted permits Transcript.Request, Wanted.OfFile {
  /** A file that somebody sent. */
  record OfFile(String conversationId, Attachment attachment) implements Wanted {}
}
