package org.plenary.workshop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.AccountId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Text;

/// Makes a workshop like another one: its plan with a new join code, and nothing that happened.
public final class Copies {

  private final PlanImport plans;
  private final Audit audit;

  Copies(PlanImport plans, Audit audit) {
    this.plans = plans;
    this.audit = audit;
  }

  /// What the copy shall be.
  ///
  /// @param title null for the same
  /// @param firstDay the day on which it begins; null for the same days
  /// @param people whether the people of the plan are in it too
  public record Wish(
      WorkshopKey key, @Nullable String title, @Nullable LocalDate firstDay, boolean people) {}

  /// The copy, which belongs to that account; empty where its key is taken.
  public Optional<Imported> make(Workshop original, Wish wish, AccountId owner) {
    var language = original.plan().workshop().languages().getFirst();
    var title = wish.title();
    var plan =
        PlanEdits.as(
            original.plan(), wish.key().value(), title == null ? null : Text.of(language, title));
    plan = wish.people() ? plan : PlanEdits.withoutPeople(plan);
    var made = plans.make(PlanEdits.shifted(plan, days(original, wish)), owner);
    if (made.orElse(null) instanceof Imported.Done) {
      audit.record(
          original.id(), new By.OfAccount(owner), Kind.WORKSHOP_COPIED, About.workshop(wish.key()));
    }
    return made;
  }

  private static long days(Workshop original, Wish wish) {
    var first = original.plan().programme();
    return wish.firstDay() == null || first.isEmpty()
        ? 0
        : ChronoUnit.DAYS.between(first.getFirst().day(), wish.firstDay());
  }
}
