package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Delegation;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people of each workshop as they would be had nobody changed any by hand: it tells these
/// changes from those of an import. There is none while nothing was changed by hand.
final class ImportedPlans {

  private ImportedPlans() {}

  static Optional<Plan> find(JdbcClient jdbc, WorkshopId workshop) {
    return jdbc.sql("SELECT imported_plan FROM workshop WHERE id = ?")
        .param(workshop.value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(text -> text)
        .map(ImportedPlans::read);
  }

  /// Called before the first change by hand takes effect; later ones change nothing.
  static void remember(JdbcClient jdbc, WorkshopId workshop) {
    jdbc.sql("UPDATE workshop SET imported_plan = plan WHERE id = ? AND imported_plan IS NULL")
        .param(workshop.value())
        .update();
  }

  /// After an import.
  ///
  /// @param carried the file with the changes by hand
  /// @param merged what came of it, with those whom open sessions keep
  static void put(JdbcClient jdbc, WorkshopId workshop, Plan fresh, Plan carried, Plan merged) {
    var people = kept(Plan::people, Person::key, fresh, carried, merged);
    var delegations = kept(Plan::delegations, Delegation::key, fresh, carried, merged);
    boolean same = people.equals(merged.people()) && delegations.equals(merged.delegations());
    write(jdbc, workshop, same ? null : readable(fresh, merged, delegations, people));
  }

  /// Those whom open sessions keep may not fit beside the file's; then the file stands alone.
  private static Plan readable(
      Plan fresh, Plan merged, List<Delegation> delegations, List<Person> people) {
    var plan =
        PlanEdits.namingItsPeople(
            new Plan(merged.workshop(), delegations, people, merged.programme()));
    var text = PlanWriter.write(plan).getBytes(StandardCharsets.UTF_8);
    return PlanReader.read(text) instanceof PlanResult.Read ? plan : fresh;
  }

  static void forget(JdbcClient jdbc, WorkshopId workshop, PersonKey person) {
    find(jdbc, workshop)
        .ifPresent(plan -> write(jdbc, workshop, PlanEdits.without(plan, person.value())));
  }

  private static <T> List<T> kept(
      Function<Plan, List<T>> list,
      Function<T, String> key,
      Plan fresh,
      Plan carried,
      Plan merged) {
    var result = new ArrayList<>(list.apply(fresh));
    var known = list.apply(carried).stream().map(key).collect(Collectors.toSet());
    list.apply(merged).stream().filter(one -> !known.contains(key.apply(one))).forEach(result::add);
    return result;
  }

  private static void write(JdbcClient jdbc, WorkshopId workshop, @Nullable Plan plan) {
    jdbc.sql("UPDATE workshop SET imported_plan = ? WHERE id = ?")
        .param(plan == null ? null : PlanWriter.write(plan))
        .param(workshop.value())
        .update();
  }

  static Plan read(String text) {
    return switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
      case PlanResult.Read(var plan) -> plan;
      case PlanResult.Wrong(var errors) ->
          throw new IllegalStateException("A stored plan cannot be read: " + errors);
    };
  }
}
