package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTests {

  @Test
  void haveTheCodeOfTheirName() {
    assertThat(new Mistake.MissingField("key").code()).isEqualTo("plan.missing-field");
    assertThat(new Mistake.NotUtf8().code()).isEqualTo("plan.not-utf8");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void haveASentenceForWhoHasNoWords(Mistake mistake, String sentence) {
    assertThat(mistake.sentence()).isEqualTo(sentence);
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            new Mistake.WrongType(Expected.LIST, Found.MAPPING, null),
            "Expected a list, found a mapping."),
        arguments(
            new Mistake.WrongType(Expected.QUOTED_TEXT, Found.VALUE, "7"),
            "Expected a text (put it in quotes), found 7."),
        arguments(
            new Mistake.UnknownField("nam", List.of("key", "name"), "name"),
            "There is no field \"nam\" here. Did you mean \"name\"?"),
        arguments(
            new Mistake.UnknownField("x", List.of("key", "name"), null),
            "There is no field \"x\" here. Expected one of key, name."),
        arguments(
            new Mistake.UnknownKey(Among.PEOPLE, "eva", "eve"),
            "There is no \"eva\" among the people. Did you mean \"eve\"?"),
        arguments(
            new Mistake.InBoth(List.of("ann", "bob"), List.of("pairs", "apart")),
            "Expected ann and bob in pairs or apart, found in both."),
        arguments(
            new Mistake.NotYaml("it breaks off here"), "This is not YAML: it breaks off here."));
  }
}
