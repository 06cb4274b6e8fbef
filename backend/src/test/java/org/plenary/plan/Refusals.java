package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What tests of single mistakes share: each is one change to the plan that uses every field.
final class Refusals {

  private Refusals() {}

  /// The change makes this mistake at this path, and no other.
  static void assertRefused(String piece, String replacement, String path, Mistake mistake) {
    List<PlanError> errors = Plans.errors(Plans.with(piece, replacement));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().path()).isEqualTo(path);
    assertThat(withoutFields(errors.getFirst().mistake())).isEqualTo(withoutFields(mistake));
  }

  /// A field that there is not, whichever there are.
  static Mistake noField(String field, @Nullable String closest) {
    return new Mistake.UnknownField(field, List.of(), closest);
  }

  static Mistake noWord(String value, String... words) {
    return new Mistake.UnknownWord(List.of(words), value);
  }

  private static Mistake withoutFields(Mistake mistake) {
    return mistake instanceof Mistake.UnknownField(var field, _, var closest)
        ? noField(field, closest)
        : mistake;
  }
}
