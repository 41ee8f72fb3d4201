package org.strowger.simulator.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.strowger.core.model.Channel;
import org.strowger.simulator.centre.Arrivals;
import org.strowger.simulator.centre.Centre;
import org.strowger.simulator.centre.CentreFigures;
import org.strowger.simulator.centre.ClassFigures;
import org.strowger.simulator.centre.CustomerClass;
import org.strowger.simulator.centre.Estimate;
import org.strowger.simulator.centre.Law;
import org.strowger.simulator.centre.Pool;
import org.strowger.simulator.routing.QueueRouting;
import org.strowger.simulator.routing.Routing;
import org.strowger.simulator.routing.RoutingChanges;

/** One pool and Poisson arrivals: the models named after Erlang, and their kin. */
final class ErlangSystems {
  private static final double HOUR_S = 3_600;

  /** Where less wait, waits and hang-ups are too rare for a goal of 2 %. */
  private static final double WAITING_MIN = 0.05;

  private ErlangSystems() {}

  /** Nobody waits: whom no agent can take is blocked. */
  static List<ExactSystem> lossSystems() {
    double ahtS = 180;
    List<ExactSystem> systems = new ArrayList<>();
    for (OracleRow row : OracleTable.read("erlang_b.csv")) {
      int agents = row.integer("agents");
      double load = row.number("offered_erlang");
      CustomerClass calls = calls(load * HOUR_S / ahtS, new Law.Never(), 0);
      systems.add(
          new ExactSystem(
              "B n=" + agents + " a=" + row.text("offered_erlang"),
              centre(calls, agents, ahtS, 0),
              ahtS / HOUR_S,
              List.of(
                  Expected.share(
                      "blocking",
                      row.number("blocking"),
                      Goal.CHANCE,
                      of(ClassFigures::blocked)))));
    }
    return systems;
  }

  /** Everybody waits as long as it takes. */
  static List<ExactSystem> patientSystems() {
    List<ExactSystem> systems = new ArrayList<>();
    for (OracleRow row : OracleTable.read("erlang_c.csv")) {
      int agents = row.integer("agents");
      double perHour = row.number("calls_per_hour");
      double ahtS = row.number("aht_s");
      double waiting = row.number("p_wait");
      systems.add(
          new ExactSystem(
              "C n=" + agents + " p_wait=" + row.text("p_wait"),
              centre(
                  calls(perHour, new Law.Never(), row.number("threshold_s")),
                  agents,
                  ahtS,
                  Integer.MAX_VALUE),
              Relaxation.ofQueue(agents, perHour * ahtS / HOUR_S, ahtS) / HOUR_S,
              List.of(
                  Expected.share("p_wait", waiting, Goal.CHANCE, of(ClassFigures::waited)),
                  Expected.seconds(
                      "asa_s",
                      row.number("asa_s"),
                      waiting,
                      wait(waiting),
                      of(ClassFigures::waitMs)),
                  Expected.share(
                      "service_level",
                      row.number("service_level"),
                      Goal.WITHIN_0_3_POINTS,
                      of(ClassFigures::answeredOfOffered)),
                  occupancy("occupancy", row))));
    }
    return systems;
  }

  /** Patience is exponential. */
  static List<ExactSystem> impatientSystems() {
    List<ExactSystem> systems = new ArrayList<>();
    for (OracleRow row : OracleTable.read("erlang_a.csv")) {
      double patienceS = row.number("patience_s");
      systems.add(
          impatient("A", row, new Law.Exponential(patienceS * 1_000), relaxationS(row, patienceS)));
    }
    return systems;
  }

  /** Patience is of another law. */
  static List<ExactSystem> otherPatienceSystems() {
    List<ExactSystem> systems = new ArrayList<>();
    for (OracleRow row : OracleTable.read("general_patience.csv")) {
      String name = row.text("patience_law");
      if (name.equals("deterministic")) {
        double patienceS = row.number("par1");
        double relaxationS =
            Relaxation.withEqualPatience(
                row.integer("agents"), load(row), row.number("aht_s"), patienceS);
        systems.add(impatient(name, row, new Law.Deterministic(patienceS * 1_000), relaxationS));
      } else {
        double longestS = Math.max(row.number("par2"), row.number("par3"));
        Law law =
            new Law.HyperExponential(
                row.number("par1"), row.number("par2") * 1_000, row.number("par3") * 1_000);
        systems.add(impatient(name, row, law, relaxationS(row, longestS)));
      }
    }
    return systems;
  }

  private static double relaxationS(OracleRow row, double patienceS) {
    return Relaxation.withPatience(
        row.integer("agents"), load(row), row.number("aht_s"), patienceS);
  }

  private static double load(OracleRow row) {
    return row.number("calls_per_hour") * row.number("aht_s") / HOUR_S;
  }

  private static ExactSystem impatient(
      String family, OracleRow row, Law patience, double relaxationS) {
    int agents = row.integer("agents");
    double perHour = row.number("calls_per_hour");
    double ahtS = row.number("aht_s");
    double waiting = row.number("p_wait");
    double leaving = row.number("p_ab");
    return new ExactSystem(
        family + " n=" + agents + " p_wait=" + row.text("p_wait"),
        centre(
            calls(perHour, patience, row.number("threshold_s")), agents, ahtS, Integer.MAX_VALUE),
        relaxationS / HOUR_S,
        List.of(
            Expected.share("p_wait", waiting, Goal.CHANCE, of(ClassFigures::waited)),
            Expected.share("p_ab", leaving, wait(waiting), of(ClassFigures::left)),
            Expected.seconds(
                "asa_all", row.number("asa_all"), waiting, wait(waiting), of(ClassFigures::waitMs)),
            Expected.seconds(
                "asa_served",
                row.number("asa_served"),
                waiting - leaving,
                Goal.CHANCE,
                of(ClassFigures::answeredWaitMs)),
            level("sl_answered_of_offered", row, ClassFigures::answeredOfOffered),
            level("sl_excl_short_ab", row, ErlangSystems::excludingWhoeverWouldHaveBeenInTime),
            Expected.share(
                "sl_excl_left_in_T",
                row.number("sl_answered_of_offered")
                    / (1
                        - new OfferedWait(waiting, perHour / HOUR_S, agents, ahtS, patience)
                            .leavingWithin(row.number("threshold_s"))),
                Goal.WITHIN_0_3_POINTS,
                of(ClassFigures::excludingShortAbandons)),
            level("sl_offered_wait", row, ClassFigures::offeredWait),
            occupancy("occ", row)));
  }

  /**
   * The tables' reading of a service level without short abandons: those taken out of the base left
   * and would have been answered within the threshold. The product's takes out those who left
   * within it, which is what a centre can count; see {@link OfferedWait} for its exact value.
   */
  private static Estimate excludingWhoeverWouldHaveBeenInTime(ClassFigures figures) {
    Estimate answered = figures.answeredOfOffered();
    double base = 1 - (figures.offeredWait().value() - answered.value());
    return new Estimate(answered.value() / base, answered.standardError() / base, answered.runs());
  }

  /** So many may be there at once; the next is blocked. */
  static List<ExactSystem> finiteSystems() {
    List<ExactSystem> systems = new ArrayList<>();
    for (OracleRow row : OracleTable.read("mmnk.csv")) {
      int agents = row.integer("agents");
      int places = row.integer("total_room") - agents;
      double perHour = row.number("calls_per_hour");
      double ahtS = row.number("aht_s");
      double waiting = row.number("p_wait_accepted");
      double relaxationS =
          Math.min(
              Relaxation.ofQueue(agents, perHour * ahtS / HOUR_S, ahtS),
              ahtS * (1 + places / Math.sqrt(agents)));
      systems.add(
          new ExactSystem(
              "n=" + agents + " room=" + row.text("total_room"),
              centre(
                  calls(perHour, new Law.Never(), row.number("threshold_s")), agents, ahtS, places),
              relaxationS / HOUR_S,
              List.of(
                  Expected.share(
                      "p_block", row.number("p_block"), Goal.CHANCE, of(ClassFigures::blocked)),
                  Expected.share("p_wait_accepted", waiting, Goal.CHANCE, of(ClassFigures::waited)),
                  Expected.seconds(
                      "asa_accepted_s",
                      row.number("asa_accepted_s"),
                      waiting,
                      wait(waiting),
                      of(ClassFigures::waitMs)),
                  level("sl_accepted", row, ClassFigures::answeredOfOffered),
                  occupancy("occupancy", row))));
    }
    return systems;
  }

  /** A higher class always goes first. */
  static List<ExactSystem> prioritySystems() {
    Map<String, List<OracleRow>> cases = new LinkedHashMap<>();
    for (OracleRow row : OracleTable.read("priority_mmn.csv")) {
      cases.computeIfAbsent(row.text("case"), _ -> new ArrayList<>()).add(row);
    }
    return cases.values().stream().map(ErlangSystems::prioritySystem).toList();
  }

  private static ExactSystem prioritySystem(List<OracleRow> rows) {
    OracleRow first = rows.getFirst();
    int agents = first.integer("agents");
    double ahtS = first.number("aht_s");
    double waiting = first.number("p_wait");
    List<Double> perHour = first.numbers("calls_per_hour_by_class");
    List<CustomerClass> classes = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    for (int kind = 0; kind < rows.size(); kind++) {
      int number = kind;
      OracleRow row = rows.get(kind);
      classes.add(
          customers(
              "class-" + kind,
              rows.size() - 1 - kind,
              perHour.get(kind),
              new Law.Never(),
              row.number("threshold_s")));
      expected.add(
          Expected.share(
              "p_wait " + kind, waiting, Goal.CHANCE, figures -> at(figures, number).waited()));
      expected.add(
          Expected.seconds(
              "mean_wait_s " + kind,
              row.number("mean_wait_s"),
              waiting,
              wait(waiting),
              figures -> at(figures, number).waitMs()));
      expected.add(
          Expected.share(
              "service_level " + kind,
              row.number("service_level"),
              Goal.WITHIN_0_3_POINTS,
              figures -> at(figures, number).answeredOfOffered()));
    }
    double load = perHour.stream().mapToDouble(Double::doubleValue).sum() * ahtS / HOUR_S;
    return new ExactSystem(
        "case " + first.text("case") + " n=" + agents + " classes=" + rows.size(),
        new Centre(
            classes,
            List.of(pool(classes, agents, ahtS)),
            new RoutingChanges(new QueueRouting().strictPriority(true)),
            Integer.MAX_VALUE),
        Relaxation.ofQueue(agents, load, ahtS) / HOUR_S,
        expected);
  }

  private static Goal wait(double waiting) {
    return waiting >= WAITING_MIN ? Goal.WITHIN_2_PERCENT : Goal.CHANCE;
  }

  private static Expected level(
      String column, OracleRow row, Function<ClassFigures, Estimate> figure) {
    return Expected.share(column, row.number(column), Goal.WITHIN_0_3_POINTS, of(figure));
  }

  private static Expected occupancy(String column, OracleRow row) {
    return Expected.share(
        column,
        row.number(column),
        Goal.CHANCE,
        figures -> figures.pools().getFirst().utilisation());
  }

  private static Function<CentreFigures, Estimate> of(Function<ClassFigures, Estimate> figure) {
    return figures -> figure.apply(figures.classes().getFirst());
  }

  private static ClassFigures at(CentreFigures figures, int kind) {
    return figures.classes().get(kind);
  }

  private static CustomerClass calls(double perHour, Law patience, double thresholdS) {
    return customers("calls", 0, perHour, patience, thresholdS);
  }

  private static CustomerClass customers(
      String name, int priority, double perHour, Law patience, double thresholdS) {
    return new CustomerClass(
        name,
        Channel.PHONE,
        priority,
        new Arrivals.Poisson(perHour),
        patience,
        Math.round(thresholdS * 1_000),
        0,
        0);
  }

  private static Centre centre(CustomerClass calls, int agents, double ahtS, int places) {
    return new Centre(
        List.of(calls), List.of(pool(List.of(calls), agents, ahtS)), Routing.UNCHANGED, places);
  }

  private static Pool pool(List<CustomerClass> classes, int agents, double ahtS) {
    Map<String, Pool.Skill> skills = new LinkedHashMap<>();
    for (CustomerClass one : classes) {
      skills.put(one.name(), new Pool.Skill(10, new Law.Exponential(ahtS * 1_000)));
    }
    return new Pool("agents", agents, skills);
  }
}
