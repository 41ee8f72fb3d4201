package org.strowger.bench.peers;

/** One that is compared, with its crowd brought in. */
interface Side extends AutoCloseable {
  /** How a side begins. */
  interface Start {
    Side with(Crowd crowd);
  }

  /** Assignments per second over about {@code nanos} of wall time; idle before and after. */
  double window(long nanos);

  @Override
  void close();
}
