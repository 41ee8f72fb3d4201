package org.strowger.bench.core;

import org.strowger.core.command.Command;

/** A command and when it comes, epoch ms. */
record TimedCommand(long timeMs, Command command) {}
