package org.plenary.plan;

import org.jspecify.annotations.Nullable;

/// The `min` and `max` of a scale or a number.
record Bounds(@Nullable Long min, @Nullable Long max) {

  int lowest() {
    return min == null ? 0 : Math.toIntExact(min);
  }

  int highest() {
    return max == null ? 0 : Math.toIntExact(max);
  }

  /// Both must be there, with a few steps between them.
  static Bounds scale(Fields fields) {
    Value highest = fields.require("max");
    int errors = highest.reading().errors().count();
    long min = fields.require("min").integer(-1_000, 1_000);
    long max = highest.integer(-1_000, 1_000);
    if (highest.reading().errors().count() > errors || !fields.has("max")) {
      return new Bounds(0L, 1L);
    }
    if (max <= min) {
      highest.wrong(new Mistake.MaxTooLow(min + 1));
    } else if (max - min >= PlanLimits.SCALE_STEPS) {
      highest.wrong(new Mistake.TooManySteps(PlanLimits.SCALE_STEPS));
    }
    return new Bounds(min, max);
  }

  static Bounds number(Fields fields) {
    @Nullable Long min = bound(fields, "min");
    @Nullable Long max = bound(fields, "max");
    if (min != null && max != null && min > max) {
      fields.require("max").wrong(new Mistake.MaxTooLow(min));
    }
    return new Bounds(min, max);
  }

  private static @Nullable Long bound(Fields fields, String name) {
    return fields
        .find(name)
        .map(value -> value.integer(-PlanLimits.NUMBER, PlanLimits.NUMBER))
        .orElse(null);
  }
}
