package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.plan.Among;
import org.plenary.plan.Expected;
import org.plenary.plan.Feature;
import org.plenary.plan.Found;
import org.plenary.plan.Mistake;
import org.plenary.plan.Words;
import org.plenary.testing.Contract;

/// What can be wrong in a plan is documented, and the pages have words for it in every language.
class PlanFaultTests {

  private static final Contract CONTRACT = Contract.openApi();
  private static final Path PAGES = Path.of("../web-client/app/src/plan");
  private static final Path PROTOCOL = Path.of("../docs/protocol.md");
  private static final Pattern TEXT =
      Pattern.compile("^ *\"([^\"]+)\": \"(.*)\",?$", Pattern.MULTILINE);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ROW =
      Pattern.compile("^\\| ((?:`plan\\.[a-z0-9-]+`,? ?)+)\\| ([^|]*)\\|", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /// Arguments of closed sets, whose words have phrases of their own.
  private static final Map<String, List<String>> PHRASED =
      Map.of(
          "expected", words(Expected.values()),
          "found", words(Found.values()),
          "among", words(Among.values()),
          "feature", words(Feature.values()));

  private static List<String> words(Words[] words) {
    return Arrays.stream(words).map(Words::word).toList();
  }

  private static Stream<Class<?>> kinds(Class<?> of) {
    return of.isRecord()
        ? Stream.of(of)
        : Arrays.stream(of.getPermittedSubclasses()).flatMap(PlanFaultTests::kinds);
  }

  /// The names of the arguments of each code.
  private static Map<String, Set<String>> codes() {
    var codes = new TreeMap<String, Set<String>>();
    kinds(Mistake.class)
        .forEach(kind ->
            codes.put(
                Mistake.code(kind),
                Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new))));
    return codes;
  }

  @Test
  void openApiNamesEveryCode() {
    assertThat(documented("/components/schemas/PlanFault/properties/code/enum"))
        .containsExactlyInAnyOrderElementsOf(codes().keySet());
  }

  @Test
  void openApiNamesEveryArgument() {
    var schema = CONTRACT.schema("PlanFaultArguments");
    kinds(Mistake.class)
        .map(Shape::of)
        .forEach(shape ->
            ((Shape.Members) shape)
                .members()
                .forEach((name, member) -> {
                  var written = schema.path("properties").path(name);
                  assertThat(written.isObject()).as(name).isTrue();
                  assertThat(ShapeCheck.reply(CONTRACT, member.shape(), written, name)).isEmpty();
                }));
    var given =
        codes().values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(schema.path("properties").propertyNames())).isEqualTo(given);
    PHRASED.forEach((name, words) ->
        assertThat(
                documented("/components/schemas/PlanFaultArguments/properties/" + name + "/enum"))
            .containsExactlyElementsOf(words));
  }

  @Test
  void theProtocolSaysWhichArgumentsEachCodeHas() throws IOException {
    var rows = new TreeMap<String, Set<String>>();
    ROW.matcher(Files.readString(PROTOCOL))
        .results()
        .forEach(row -> {
          for (var code : quoted(row.group(1))) {
            rows.put(code, new TreeSet<>(quoted(row.group(2))));
          }
        });
    assertThat(rows).isEqualTo(codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void thePageHasWordsForEveryCode(String language) throws IOException {
    var texts = texts(language);
    codes()
        .forEach((code, arguments) -> {
          assertThat(texts).containsKey(texts.containsKey(code) ? code : code + ".other");
          if (arguments.contains("closest")) {
            assertThat(texts).containsKey(code + ".closest");
          }
        });
    PHRASED.forEach(
        (name, words) -> words.forEach(word -> assertThat(texts).containsKey(name + "." + word)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void thePageNamesNothingThatACodeHasNot(String language) throws IOException {
    var codes = codes();
    texts(language)
        .forEach((key, text) -> {
          if (key.startsWith("plan.")) {
            var code = key.replaceFirst("\\.(one|other|closest)$", "");
            var places = PLACE.matcher(text).results().map(place -> place.group(1)).toList();
            assertThat(codes).containsKey(code);
            assertThat(codes.get(code)).as(key).containsAll(places);
          } else {
            var word = key.split("\\.", 2);
            assertThat(PHRASED.get(word[0])).contains(word[1]);
          }
        });
  }

  private static List<String> documented(String pointer) {
    return CONTRACT.at(pointer).valueStream().map(word -> word.asString()).toList();
  }

  private static Map<String, String> texts(String language) throws IOException {
    return TEXT.matcher(Files.readString(PAGES.resolve(language + ".json")))
        .results()
        .collect(Collectors.toMap(text -> text.group(1), text -> text.group(2)));
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
