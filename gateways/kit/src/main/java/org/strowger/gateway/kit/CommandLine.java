package org.strowger.gateway.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strowger.gateway.kit.Customer.Command;
import org.strowger.proto.v1.GatewayCommand;

/**
 * The commands between the gateway and the router's acknowledgement, oldest first. Of each customer
 * at most one is under way, so that one that has to be sent again is never overtaken by the next
 * about the same customer. Belongs to the link's thread.
 */
final class CommandLine {
  /** Commands in one frame; the contract's bound. */
  static final int FRAME_COMMANDS_MAX = 128;

  /** Commands under way; enough to keep the router busy, few enough to send again. */
  static final int UNDER_WAY_MAX = 1_024;

  /** The first command of each customer that has one and none under way, by order. */
  private final TreeMap<Long, Command> ready = new TreeMap<>();

  /** By their number on the present stream. */
  private final TreeMap<Long, Command> underWay = new TreeMap<>();

  void add(Command command) {
    Customer customer = command.customer;
    customer.commands.addLast(command);
    if (customer.commands.size() == 1) {
      ready.put(command.order, command);
    }
  }

  /** Puts a command before all others about its customer. Only while nothing is under way. */
  void addFirst(Command command) {
    Customer customer = command.customer;
    Command first = customer.commands.peekFirst();
    if (first != null) {
      ready.remove(first.order);
    }
    customer.commands.addFirst(command);
    ready.put(command.order, command);
  }

  /** Takes what may be sent in one frame, numbered from this on; empty = nothing now. */
  List<GatewayCommand> nextFrame(long firstNumber) {
    List<GatewayCommand> frame = new ArrayList<>();
    while (frame.size() < FRAME_COMMANDS_MAX && underWay.size() < UNDER_WAY_MAX) {
      var oldest = ready.pollFirstEntry();
      if (oldest == null) {
        break;
      }
      Command command = oldest.getValue();
      long number = firstNumber + frame.size();
      command.sent = true;
      underWay.put(number, command);
      frame.add(command.message.toBuilder().setNumber(number).build());
    }
    return frame;
  }

  /** All up to this number are decided; returns whether any of them was carried out. */
  boolean acknowledged(long number) {
    boolean any = false;
    while (!underWay.isEmpty() && underWay.firstKey() <= number) {
      any = true;
      Command command = underWay.pollFirstEntry().getValue();
      command.customer.taken(command);
      done(command);
    }
    return any;
  }

  /** Ends a command that was refused; null if no such command is under way. */
  @Nullable Command rejected(long number) {
    Command command = underWay.remove(number);
    if (command != null) {
      done(command);
    }
    return command;
  }

  /** Keeps a command that the router could not take just now; false if none is under way. */
  boolean postponed(long number) {
    Command command = underWay.remove(number);
    if (command != null) {
      again(command);
    }
    return command != null;
  }

  /** What was under way is to be sent again on the next stream. */
  void streamLost() {
    underWay.values().forEach(this::again);
    underWay.clear();
  }

  /** Drops all commands about a customer who is gone. */
  void drop(Customer customer) {
    Command first = customer.commands.peekFirst();
    if (first != null) {
      ready.remove(first.order);
    }
    customer.commands.clear();
  }

  private void done(Command command) {
    Customer customer = command.customer;
    if (customer.gone) {
      return;
    }
    customer.commands.remove(command);
    Command next = customer.commands.peekFirst();
    if (next != null) {
      ready.put(next.order, next);
    }
  }

  private void again(Command command) {
    command.sent = false;
    if (!command.customer.gone) {
      ready.put(command.order, command);
    }
  }
}
