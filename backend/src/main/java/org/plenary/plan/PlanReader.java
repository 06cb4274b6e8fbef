package org.plenary.plan;

import java.util.List;
import java.util.Optional;

/// Reads plan files.
public final class PlanReader {

  private PlanReader() {}

  /// The plan that a file holds, or everything that is wrong with it.
  public static PlanResult read(byte[] utf8) {
    Errors errors = new Errors();
    Optional<Plan> plan =
        Source.decode(utf8, errors)
            .flatMap(text -> Tree.read(text, errors))
            .flatMap(root -> plan(root, errors));
    if (plan.isPresent() && errors.isEmpty()) {
      return new PlanResult.Read(plan.get());
    }
    return new PlanResult.Wrong(errors.inOrderOfFile());
  }

  private static Optional<Plan> plan(Node root, Errors errors) {
    if (root.all("plan").anyMatch(format -> isNewer(format, errors))) {
      return Optional.empty();
    }
    Reading reading = new Reading(errors);
    Fields fields =
        new Value(root, reading).fields("plan", "workshop", "delegations", "people", "programme");
    fields.require("plan").integer(1, Plan.FORMAT);
    Workshop workshop = WorkshopReader.read(fields.require("workshop"));
    List<Delegation> delegations =
        fields
            .find("delegations")
            .map(value -> value.list(PlanLimits.DELEGATIONS, DelegationReader::read))
            .orElse(List.of());
    PersonReader person = new PersonReader(workshop.mode());
    List<Person> people =
        fields
            .find("people")
            .map(value -> value.list(PlanLimits.PEOPLE, person::read))
            .orElse(List.of());
    int seats = (int) delegations.stream().filter(Delegation::votes).count();
    ProgrammeReader programme = new ProgrammeReader(seats, GroupSheets.of(root));
    List<Day> days = fields.find("programme").map(programme::read).orElse(List.of());
    reading.checkAll();
    return Optional.of(new Plan(workshop, delegations, people, days));
  }

  /// Says so alone: what else a later format holds is not known.
  private static boolean isNewer(Node format, Errors errors) {
    boolean newer =
        format instanceof Node.Scalar(Spot _, String value, boolean plain)
            && plain
            && value.matches("[0-9]{1,9}")
            && Integer.parseInt(value) > Plan.FORMAT;
    if (newer && errors.isEmpty()) {
      errors.add(format.spot(), new Mistake.NewerFormat(Plan.FORMAT));
    }
    return newer;
  }
}
