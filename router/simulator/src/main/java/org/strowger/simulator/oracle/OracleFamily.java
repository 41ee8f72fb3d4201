package org.strowger.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of centres of which exact figures are known; several make a suite. */
public enum OracleFamily {
  ERLANG_B("erlang", 1, "Erlang B: nobody waits") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.lossSystems();
    }
  },
  ERLANG_C("erlang", 1, "Erlang C: everybody waits") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.patientSystems();
    }
  },
  ERLANG_A("erlang", 1, "Erlang A: exponential patience") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.impatientSystems();
    }
  },
  GENERAL_PATIENCE("erlang", 1, "deterministic and hyper-exponential patience") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.otherPatienceSystems();
    }
  },
  FINITE_ROOM("erlang", 1, "finite waiting room") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.finiteSystems();
    }
  },
  PRIORITIES("erlang", 1, "strict priorities") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.prioritySystems();
    }
  },
  SKILLS("skills", 10, "skills: the oldest first, to the longest idle") {
    @Override
    List<ExactSystem> systems() {
      return SkillSystems.all();
    }
  },
  OPTIMUM("optimum", 10, "the provable optimum") {
    @Override
    List<ExactSystem> systems() {
      return OptimumSystems.all();
    }
  };

  private final String suite;

  /** Hundreds of systems can't each take as long as one of a dozen. */
  private final double timesMax;

  private final String meaning;

  OracleFamily(String suite, double timesMax, String meaning) {
    this.suite = suite;
    this.timesMax = timesMax;
    this.meaning = meaning;
  }

  abstract List<ExactSystem> systems();

  /**
   * How many times as many customers as usual a system of this family may get, where a goal asks
   * for more than the usual number can tell.
   */
  double timesMax() {
    return timesMax;
  }

  /** The word for the suite it belongs to. */
  public String suite() {
    return suite;
  }

  /** In one line, for people. */
  public String meaning() {
    return meaning;
  }

  /** The word for the family alone, such as {@code erlang-c}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The families of a suite, of all for {@code all}, or the one of that name; empty if there is
   * none.
   */
  public static List<OracleFamily> ofSuite(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            one -> wanted.equals("all") || one.suite.equals(wanted) || one.word().equals(wanted))
        .toList();
  }
}
