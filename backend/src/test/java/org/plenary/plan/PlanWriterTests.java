package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWriterTests {

  private static final String SMALL =
      """
      plan: 1
      workshop: {key: "small", title: %s, timezone: "UTC"}
      """;

  @Test
  void everyFieldComesBack() {
    Plan plan = Plans.good(Plans.everyField());
    assertThat(Plans.good(PlanWriter.write(plan))).isEqualTo(plan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a \\\"quote\\\" and a \\\\ backslash\"",
        "\"two\\nlines\\tand a tab\"",
        "'# no comment: [no, {list}'",
        "\"separators \\u2028 and \\u2029, a no-break\\_space\"",
        "\"emoji \\U0001F600 and marks \\u200F of direction\"",
        "\"null\"",
        "no",
        "12 dwarfs",
        "{en: \"One\", no: \"En\", pt-br: \"Um\"}"
      })
  void textsComeBack(String title) {
    Plan plan = Plans.good(SMALL.formatted(title));
    assertThat(Plans.good(PlanWriter.write(plan))).isEqualTo(plan);
  }

  @Test
  void leavesOutWhatIsTheDefault() {
    assertThat(PlanWriter.write(Plans.good(SMALL.formatted("\"Small\""))))
        .isEqualTo(
            """
            plan: 1
            workshop:
              key: "small"
              title: "Small"
              kind: "workshop"
              timezone: "UTC"
              languages: ["en"]
              mode: "virtual"
            """);
  }

  @Test
  void turnsThatAreNoWholeMinutesComeBack() {
    Plan plan = Plans.good(Plans.with("perTurnMinutes: 1.5", "perTurnMinutes: 1.6667"));
    assertThat(Plans.good(PlanWriter.write(plan))).isEqualTo(plan);
  }
}
