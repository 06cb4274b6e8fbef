package org.plenary.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFuzzTests {

  private static final int ROUNDS = 150;
  private static final String LETTERS = "{}[]\"':,-#&*!|>%@?\t aé1\u202E😀";

  @ParameterizedTest
  @ValueSource(longs = {1, 20211027, 20190304, 20220524})
  void damagedPlansAreRefusedWithPlacesInsideTheFileOrComeBack(long seed) {
    Random random = new Random(seed);
    List<String> sources = new ArrayList<>(Plans.SCENARIOS.stream().map(Plans::scenario).toList());
    sources.add(Plans.everyField());
    for (int round = 0; round < ROUNDS; round++) {
      String source = sources.get(random.nextInt(sources.size()));
      String damaged = damage(source, random);
      assertIsRefusedOrComesBack(damaged, "seed %d, round %d".formatted(seed, round));
    }
  }

  private static String damage(String source, Random random) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(other, lines.get(at));
        case 2 -> lines.set(at, lines.get(other));
        case 3 -> lines.set(at, lines.get(at).replaceFirst("\"[^\"]*\"", word(random)));
        case 4 -> lines.set(at, cut(lines.get(at), random));
        default -> lines.set(at, insert(lines.get(at), random));
      }
    }
    return String.join("\n", lines);
  }

  private static String word(Random random) {
    List<String> words =
        List.of("[]", "{}", "7", "\"\"", "~", "\"cn\"", "\"\\u0000\"", "1.9", "*x");
    return words.get(random.nextInt(words.size()));
  }

  private static String cut(String line, Random random) {
    return line.substring(0, random.nextInt(line.length() + 1));
  }

  private static String insert(String line, Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    int at = random.nextInt(line.length() + 1);
    String letter = Character.toString(letters[random.nextInt(letters.length)]);
    return line.substring(0, at) + letter + line.substring(at);
  }

  private static void assertIsRefusedOrComesBack(String damaged, String where) {
    switch (PlanReader.read(damaged.getBytes(UTF_8))) {
      case PlanResult.Wrong(List<PlanError> errors) ->
          assertThat(errors)
              .as(where)
              .isNotEmpty()
              .allSatisfy(error -> assertIsInside(error, damaged));
      case PlanResult.Read(Plan plan) ->
          assertThat(Plans.good(PlanWriter.write(plan))).as(where).isEqualTo(plan);
    }
  }

  private static void assertIsInside(PlanError error, String file) {
    String[] lines = file.split("\n", -1);
    assertThat(error.line()).isBetween(1, lines.length);
    String line = lines[error.line() - 1];
    assertThat(error.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
    assertThat(error.mistake().sentence())
        .endsWithIgnoringCase(error.mistake().sentence().endsWith("?") ? "?" : ".");
  }
}
