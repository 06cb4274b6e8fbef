package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMergeTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "one two three|one 2 three|one two 3|one 2 3",
        "one two|one two|one|one",
        "one two|one|one two three|one three",
        "cat|dog|cow|dog cow",
        "a b c|a c|a b c d|a c d",
        "We train staff.|We train all staff.|We train staff well.|We train all staff well.",
        "one two|one two|one two|one two",
        "one|one more|one more|one more",
        "Élan vital|Élan très vital|Élan vital, donc|Élan très vital, donc",
        "培训 人员|培训 新 人员|培训 人员 多|培训 新 人员 多",
      })
  void mergesWordByWord(String base, String theirs, String mine, String merged) {
    assertThat(TextMerge.of(base, theirs, mine)).isEqualTo(merged);
  }

  @Test
  void keepsBothTextsWhereTheCellWasEmpty() {
    assertThat(TextMerge.of("", "Ana wrote", "Ben wrote")).contains("Ana").contains("Ben");
    assertThat(TextMerge.both("Ana wrote", "Ben wrote")).isEqualTo("Ana wrote\nBen wrote");
    assertThat(TextMerge.both("", "Ben wrote")).isEqualTo("Ben wrote");
    assertThat(TextMerge.both("the same", "the same")).isEqualTo("the same");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void losesNoWordThatEitherPutIn(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      var base = words(random, "base", random.nextInt(30));
      var theirs = edited(base, random, "theirs" + round + "x");
      var mine = edited(base, random, "mine" + round + "x");
      var merged = TextMerge.of(text(base), text(theirs), text(mine));
      var as =
          "seed %d round %d: %s | %s | %s -> %s".formatted(seed, round, base, theirs, mine, merged);

      var there = List.of(merged.split(" +"));
      theirs.stream()
          .filter(word -> word.startsWith("theirs"))
          .forEach(word -> assertThat(there).as(as).contains(word));
      mine.stream()
          .filter(word -> word.startsWith("mine"))
          .forEach(word -> assertThat(there).as(as).contains(word));
      base.stream()
          .filter(word -> theirs.contains(word) && mine.contains(word))
          .forEach(word -> assertThat(there).as(as).contains(word));
      base.stream()
          .filter(word -> !theirs.contains(word) || !mine.contains(word))
          .forEach(word -> assertThat(there).as(as).doesNotContain(word));
      assertThat(TextMerge.of(text(base), text(theirs), text(mine))).as(as).isEqualTo(merged);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void whatOneSideDidAloneOrBothAlikeIsWhatComesOut(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      var base = messy(random);
      var other = messy(random);
      var as = "seed %d round %d: %s | %s".formatted(seed, round, base, other);
      assertThat(TextMerge.of(base, base, other)).as(as).isEqualTo(other);
      assertThat(TextMerge.of(base, other, base)).as(as).isEqualTo(other);
      assertThat(TextMerge.of(base, other, other)).as(as).isEqualTo(other);
    }
  }

  /// What is merged over and over, as many people write, keeps the words of all.
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void convergesForManyWriters(long seed) {
    var random = new Random(seed);
    var versions = new ArrayList<String>(List.of("start"));
    for (int writer = 0; writer < 15; writer++) {
      var base = versions.get(Math.max(0, versions.size() - 1 - random.nextInt(4)));
      var at = base.split(" ").length;
      var words = new ArrayList<>(List.of(base.split(" ")));
      words.add(random.nextInt(at + 1), "writer" + writer + "x");
      versions.add(TextMerge.of(base, versions.getLast(), text(words)));
    }
    for (int writer = 0; writer < 15; writer++) {
      assertThat(versions.getLast().split(" "))
          .as("seed %d", seed)
          .contains("writer" + writer + "x");
    }
  }

  @Test
  void managesTheLongestTextsThatHaveNothingInCommon() {
    var merged = TextMerge.of("a ".repeat(1_000), "b ".repeat(1_000), "c ".repeat(1_000));
    assertThat(merged).contains("b").contains("c").doesNotContain("a");
  }

  /// Signs without spaces are as many segments as characters.
  @Test
  void losesNothingOfTextsWhoseMergeWouldTakeTooLong() {
    var base = "!?".repeat(1_000);
    var merged = TextMerge.of(base, "Ana " + ";:".repeat(900) + " Ana", "Ben " + base + " Ben");
    assertThat(merged.split("Ana", -1)).hasSize(3);
    assertThat(merged.split("Ben", -1)).hasSize(3);
  }

  private static List<String> words(Random random, String name, int n) {
    var words = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      words.add(name + random.nextInt(1_000) + "n" + i);
    }
    return words;
  }

  private static List<String> edited(List<String> base, Random random, String name) {
    var edited = new ArrayList<String>();
    for (int i = 0; i <= base.size(); i++) {
      if (random.nextInt(6) == 0) {
        edited.add(name + i);
      }
      if (i < base.size() && random.nextInt(5) > 0) {
        edited.add(base.get(i));
      }
    }
    return edited;
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  private static String messy(Random random) {
    var pieces =
        List.of("one", " ", "\n", "Élan", "培训", "قاعدة", "a-b", ".", "don’t", "👩‍🏫", "  ", "é");
    var text = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
