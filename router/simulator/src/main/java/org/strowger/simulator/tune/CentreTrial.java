package org.strowger.simulator.tune;

/** Tries a setting on a simulated centre. */
record CentreTrial(CentreDials dials, CentreRuns runs) implements Trial {
  @Override
  public Figures run(Setting setting, int run) {
    return runs.run(dials.centre(setting), run);
  }
}
