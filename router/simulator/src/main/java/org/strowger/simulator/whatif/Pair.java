package org.strowger.simulator.whatif;

import org.strowger.simulator.ReplayReport;

/** The same customers and agents under the recorded routing and under the other one. */
record Pair(PatienceEnd end, ReplayReport same, ReplayReport other) {}
