package org.strowger.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of centres of which exact figures are known; several make a suite. */
public enum OracleFamily {
  ERLANG_B("erlang", "Erlang B: nobody waits") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.lossSystems();
    }
  },
  ERLANG_C("erlang", "Erlang C: everybody waits") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.patientSystems();
    }
  },
  ERLANG_A("erlang", "Erlang A: exponential patience") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.impatientSystems();
    }
  },
  GENERAL_PATIENCE("erlang", "deterministic and hyper-exponential patience") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.otherPatienceSystems();
    }
  },
  FINITE_ROOM("erlang", "finite waiting room") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.finiteSystems();
    }
  },
  PRIORITIES("erlang", "strict priorities") {
    @Override
    List<ExactSystem> systems() {
      return ErlangSystems.prioritySystems();
    }
  },
  SKILLS("skills", "skills: the oldest first, to the longest idle") {
    @Override
    List<ExactSystem> systems() {
      return SkillSystems.all();
    }
  },
  OPTIMUM("optimum", "the provable optimum") {
    @Override
    List<ExactSystem> systems() {
      return OptimumSystems.all();
    }
  };

  private final String suite;
  private final String meaning;

  OracleFamily(String suite, String meaning) {
    this.suite = suite;
    this.meaning = meaning;
  }

  abstract List<ExactSystem> systems();

  /** The word for the suite it belongs to. */
  public String suite() {
    return suite;
  }

  /** In one line, for people. */
  public String meaning() {
    return meaning;
  }

  /** The families of a suite, of all for {@code all}; empty if there is no such suite. */
  public static List<OracleFamily> ofSuite(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> wanted.equals("all") || one.suite.equals(wanted))
        .toList();
  }
}
