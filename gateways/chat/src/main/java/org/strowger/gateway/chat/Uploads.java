package org.strowger.gateway.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.gateway.chat.file.Attachment;
import org.strowger.gateway.chat.file.AttachmentFolder;
import org.strowger.gateway.chat.file.AttachmentLimits;
import org.strowger.gateway.chat.file.ComingFile;
import org.strowger.gateway.chat.file.FileKind;
import org.strowger.gateway.chat.socket.Upload;
import org.strowger.gateway.chat.socket.UploadOutcome;
import org.strowger.gateway.chat.store.Author;
import org.strowger.gateway.chat.store.EntryKind;
import org.strowger.gateway.chat.token.Tickets;

/**
 * Files that are to be sent: announced over a socket and permitted on the conversations' thread,
 * received on the network's, made durable on one of its own, and written into the log where they
 * were permitted. A line tells of a file only once both are durable.
 */
final class Uploads implements AutoCloseable {
  /** Which file may come, from whom and for which line. */
  private record Permit(
      String conversationId, Author author, String clientId, Attachment announced) {}

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final long PERMIT_MS = 60_000;
  private static final int NAME_MAX_BYTES = 256;
  private static final int TYPE_MAX_BYTES = 64;
  private static final int FILE_ID_BYTES = 16;
  private static final long CLOSE_SECONDS_MAX = 10;

  private final Conversations conversations;
  private final AttachmentFolder folder;
  private final AttachmentLimits limits;
  private final int entriesMax;
  private final Executor thread;
  private final LongSupplier clock;
  private final SecureRandom random = new SecureRandom();
  private final Tickets<Permit> permits = new Tickets<>(PERMIT_MS);
  private final AtomicInteger coming = new AtomicInteger();
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "strowger-chat-files"));

  /** {@code thread} is the conversations', {@code entriesMax} how many lines one may have. */
  Uploads(
      Conversations conversations,
      AttachmentFolder folder,
      AttachmentLimits limits,
      int entriesMax,
      Executor thread,
      LongSupplier clock) {
    this.conversations = conversations;
    this.folder = folder;
    this.limits = limits;
    this.entriesMax = entriesMax;
    this.thread = thread;
    this.clock = clock;
  }

  /** What a frame says of the file that is to come. */
  Attachment announced(ClientFrame frame) throws Refused {
    String name = Attachment.cleanName(frame.text("name", NAME_MAX_BYTES));
    String type = frame.text("type", TYPE_MAX_BYTES);
    long bytes = frame.number("bytes", 1, Long.MAX_VALUE);
    FileKind kind =
        FileKind.of(type)
            .orElseThrow(() ->
                new Refused(ErrorCode.FILE_NOT_TAKEN, "files of type " + type + " are not taken"));
    if (bytes > limits.fileMaxBytes()) {
      throw new Refused(
          ErrorCode.FILE_NOT_TAKEN,
          "files may have " + limits.fileMaxBytes() + " bytes at most, but this one has " + bytes);
    }
    if (!folder.hasRoom(bytes)) {
      throw new Refused(ErrorCode.BUSY, "there is no room for files now: send it again later");
    }
    return new Attachment(newId(), name, kind, bytes);
  }

  /** Permits this one file, once and soon. */
  String permit(Conversation conversation, Author author, String clientId, Attachment announced) {
    return permits.issue(
        new Permit(conversation.id(), author, clientId, announced), clock.getAsLong());
  }

  /** Somebody begins to send; empty if nothing was permitted. Asked on any thread. */
  Optional<Upload> begin(String ticket) {
    return permits.redeem(ticket, clock.getAsLong()).map(this::receive);
  }

  private Upload receive(Permit permit) {
    if (coming.incrementAndGet() > limits.atOnce()) {
      coming.decrementAndGet();
      return new NotReceived(UploadOutcome.BUSY);
    }
    try {
      return new Receiving(
          permit, new ComingFile(folder, permit.conversationId(), permit.announced()));
    } catch (IOException cannot) {
      coming.decrementAndGet();
      log.error("a file can't be received", cannot);
      return new NotReceived(UploadOutcome.NOT_WRITTEN);
    }
  }

  @Override
  public void close() {
    disk.shutdown();
    try {
      var _ = disk.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String newId() {
    byte[] bytes = new byte[FILE_ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** One for which there is no room, or no disk. */
  private record NotReceived(UploadOutcome outcome) implements Upload {
    @Override
    public Optional<UploadOutcome> add(ByteBuffer piece) {
      return Optional.of(outcome);
    }

    @Override
    public void end(Consumer<UploadOutcome> answer) {
      answer.accept(outcome);
    }

    @Override
    public void breakOff() {}
  }

  /** One that comes in. */
  private final class Receiving implements Upload {
    private final Permit permit;
    private final ComingFile file;

    Receiving(Permit permit, ComingFile file) {
      this.permit = permit;
      this.file = file;
    }

    @Override
    public Optional<UploadOutcome> add(ByteBuffer piece) {
      try {
        if (file.add(piece)) {
          return Optional.empty();
        }
        breakOff();
        return Optional.of(UploadOutcome.TOO_LONG);
      } catch (IOException cannot) {
        log.error("a file could not be written", cannot);
        breakOff();
        return Optional.of(UploadOutcome.NOT_WRITTEN);
      }
    }

    @Override
    public void end(Consumer<UploadOutcome> answer) {
      UploadOutcome wrong =
          !file.isWhole()
              ? UploadOutcome.TOO_SHORT
              : !file.isOfItsKind() ? UploadOutcome.WRONG_KIND : UploadOutcome.STORED;
      if (wrong != UploadOutcome.STORED) {
        breakOff();
        answer.accept(wrong);
        return;
      }
      coming.decrementAndGet();
      onDisk(() -> {
        try {
          file.keep();
          thread.execute(() -> write(answer));
        } catch (IOException | RejectedExecutionException cannot) {
          log.error("a file could not be kept", cannot);
          drop();
          answer.accept(UploadOutcome.NOT_WRITTEN);
        }
      });
    }

    @Override
    public void breakOff() {
      coming.decrementAndGet();
      drop();
    }

    /** On the conversations' thread: much may have happened since it was permitted. */
    private void write(Consumer<UploadOutcome> answer) {
      Conversation conversation = conversations.here(permit.conversationId());
      if (conversation != null && conversation.known(permit.author(), permit.clientId()) != null) {
        drop();
        answer.accept(UploadOutcome.STORED);
      } else if (conversation == null || !isStillWanted(conversation)) {
        drop();
        answer.accept(UploadOutcome.NOT_TAKEN);
      } else {
        conversations.append(
            conversation,
            EntryKind.FILE,
            permit.author(),
            permit.clientId(),
            permit.announced().toText(),
            () -> answer.accept(UploadOutcome.STORED));
      }
    }

    private boolean isStillWanted(Conversation conversation) {
      Author author = permit.author();
      Part part = conversation.part(author.id());
      boolean writes = author.role() == Author.Role.CUSTOMER || (part != null && part.writes());
      return !conversation.isClosed() && writes && conversation.lastSequence() < entriesMax;
    }

    private void drop() {
      onDisk(() -> {
        try {
          file.drop();
        } catch (IOException cannot) {
          log.warn("a file that nobody is told of could not be deleted", cannot);
        }
      });
    }
  }

  private void onDisk(Runnable task) {
    try {
      disk.execute(task);
    } catch (RejectedExecutionException closing) {
      log.debug("the gateway stops; a file is left, and dropped at the next start");
    }
  }
}
