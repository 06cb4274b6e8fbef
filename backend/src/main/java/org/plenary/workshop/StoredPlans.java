package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;

/// The plans that the register holds as text, the latest read ones parsed.
final class StoredPlans {

  private static final int KEPT = 32;

  private final Map<Version, Plan> parsed =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, Plan> eldest) {
          return size() > KEPT;
        }
      };

  /// @param text its hash: a version that was rolled back may come again as another plan
  private record Version(WorkshopId workshop, long version, int text) {}

  Plan get(WorkshopId workshop, long version, Supplier<String> text) {
    var wanted = new Version(workshop, version, text.get().hashCode());
    synchronized (parsed) {
      var known = parsed.get(wanted);
      if (known != null) {
        return known;
      }
    }
    var plan = parse(text.get());
    synchronized (parsed) {
      parsed.put(wanted, plan);
    }
    return plan;
  }

  static String write(Plan plan) {
    return PlanWriter.write(plan);
  }

  static Plan parse(String text) {
    return switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
      case PlanResult.Read(var plan) -> plan;
      case PlanResult.Wrong(var errors) ->
          throw new IllegalStateException("A stored plan cannot be read: " + errors.getFirst());
    };
  }
}
