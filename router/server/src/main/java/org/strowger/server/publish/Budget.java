package org.strowger.server.publish;

/**
 * Memory that many share. As long as all of it is not used up, each may hold what its own bound
 * allows; beyond that, who holds more than an equal share has too much. So many who are slow can't
 * exhaust the memory together, and who holds little is never made to pay for the others. At most
 * twice the budget is ever held. Counted in bytes as encoded; belongs to the publishing thread.
 */
public final class Budget {
  private final long mostBytes;
  private long usedBytes;
  private int holders;

  public Budget(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** For one more who may hold something. */
  Share share() {
    return new Share();
  }

  long usedBytes() {
    return usedBytes;
  }

  /** What one holds of it. */
  final class Share {
    private long heldBytes;

    void add(long bytes) {
      if (heldBytes == 0 && bytes > 0) {
        holders++;
      }
      heldBytes += bytes;
      usedBytes += bytes;
    }

    void remove(long bytes) {
      heldBytes -= bytes;
      usedBytes -= bytes;
      if (heldBytes == 0 && bytes > 0) {
        holders--;
      }
    }

    boolean isTooMuch() {
      return usedBytes > mostBytes && heldBytes > mostBytes / holders;
    }
  }
}
