package org.plenary.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Plan files that tests read.
final class Plans {

  static final List<String> SCENARIOS =
      List.of("heads-of-rtc-2021", "training-management-2019", "virtual-symposium-2022");

  private Plans() {}

  /// A plan that uses every field.
  static String everyField() {
    try (InputStream file = Plans.class.getResourceAsStream("/plan/every-field.yaml")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String scenario(String key) {
    try {
      return Files.readString(Path.of("..", "plans", key + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The plan that uses every field, with one piece of it replaced.
  static String with(String piece, String replacement) {
    String plan = everyField();
    int at = plan.indexOf(piece);
    assertThat(at).as("the plan has %s", piece).isNotNegative();
    assertThat(plan.lastIndexOf(piece)).as("it has %s once", piece).isEqualTo(at);
    return plan.replace(piece, replacement);
  }

  static Plan good(String yaml) {
    return switch (PlanReader.read(yaml.getBytes(UTF_8))) {
      case PlanResult.Read(Plan plan) -> plan;
      case PlanResult.Wrong(List<PlanError> errors) -> throw new AssertionError(errors.toString());
    };
  }

  static List<PlanError> errors(String yaml) {
    return switch (PlanReader.read(yaml.getBytes(UTF_8))) {
      case PlanResult.Read _ -> List.of();
      case PlanResult.Wrong(List<PlanError> errors) -> errors;
    };
  }
}
