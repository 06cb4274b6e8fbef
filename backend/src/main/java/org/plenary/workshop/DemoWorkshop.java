package org.plenary.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/// The workshop that an empty installation begins with, so that there is something to try.
public final class DemoWorkshop implements ApplicationRunner, Ordered {

  private static final String PLAN = "/plans/heads-of-rtc-2021.yaml";

  private final Workshops workshops;
  private final PlanImport plans;
  private final boolean wanted;

  DemoWorkshop(Workshops workshops, PlanImport plans, boolean wanted) {
    this.workshops = workshops;
    this.plans = plans;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted && workshops.isEmpty()) {
      plans.run(plan(), new Importer.Installation());
    }
  }

  /// Before the first account is made, which takes over what belongs to nobody.
  @Override
  public int getOrder() {
    return 0;
  }

  /// The workshop, where this installation has it.
  public Optional<Workshop> find() {
    return wanted
        ? workshops
            .find(new WorkshopKey(plan().workshop().key()))
            .filter(workshop -> !workshop.archived())
        : Optional.empty();
  }

  private static Plan plan() {
    try (var file = DemoWorkshop.class.getResourceAsStream(PLAN)) {
      if (file != null && PlanReader.read(file.readAllBytes()) instanceof PlanResult.Read(var it)) {
        return it;
      }
      throw new IllegalStateException(PLAN + " is not in this build.");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
