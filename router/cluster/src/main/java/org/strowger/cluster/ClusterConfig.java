package org.strowger.cluster;

import java.nio.file.Path;
import java.time.Duration;
import org.strowger.server.journal.Durability;

/**
 * What a node needs to know before it starts.
 *
 * @param directory where it keeps log, snapshots and journal; for this node alone
 * @param host the name or address under which clients reach it
 * @param ingressPort where it hears clients, UDP
 * @param consensusPort where it would hear other members, UDP
 * @param durability what a command that was answered survives
 * @param sessionTimeout after how long a silence of a client its session ends
 */
public record ClusterConfig(
    Path directory,
    String host,
    int ingressPort,
    int consensusPort,
    Durability durability,
    Duration sessionTimeout) {

  /** Where clients find it. */
  public String ingressEndpoint() {
    return host + ":" + ingressPort;
  }

  /** In the form that the consensus module reads; the ports of one member alone are never used. */
  String members() {
    String unused = "," + host + ":0";
    return "0," + ingressEndpoint() + "," + host + ":" + consensusPort + unused.repeat(3);
  }

  Path journalDirectory() {
    return directory.resolve("journal");
  }

  Path archiveDirectory() {
    return directory.resolve("archive");
  }

  Path clusterDirectory() {
    return directory.resolve("cluster");
  }

  /** Holds nothing that outlives the process. */
  Path driverDirectory() {
    return directory.resolve("driver");
  }

  /** The archive's word for it: 0 leaves it to the kernel, 1 syncs the data before it counts. */
  int syncLevel() {
    return switch (durability) {
      case PROCESS -> 0;
      case DISK -> 1;
    };
  }
}
