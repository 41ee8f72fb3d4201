package org.strowger.bench.peers;

/**
 * Something that can match customers with agents: each agent takes one customer at a time, and of
 * those who have the skill asked for the one who has been idle longest; an agent who becomes free
 * takes, of those who wait for one of the agent's skills, the one who came first.
 */
interface Peer extends AutoCloseable {
  /** Nobody can serve it now, or nobody waits. */
  long NONE = -1;

  /** Begins anew, with all of the crowd's agents idle and nobody waiting. */
  void begin(Crowd crowd);

  /** A connection for one thread. */
  Client connect();

  @Override
  void close();

  /** Used by one thread. */
  interface Client extends AutoCloseable {
    /**
     * A customer comes who asks for {@code skill}; waits if nobody is idle.
     *
     * @return the agent who has got the customer, or {@link #NONE}
     */
    long arrive(long customer, int skill);

    /**
     * {@code agent} is free again; idle if nobody waits.
     *
     * @return the customer whom the agent has got, or {@link #NONE}
     */
    long free(int agent);

    @Override
    void close();
  }
}
