package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.attendance.Span;
import org.plenary.plan.Assign;
import org.plenary.plan.DelegationKind;
import org.plenary.plan.ItemKind;
import org.plenary.plan.Mode;
import org.plenary.plan.PollBy;
import org.plenary.plan.PollResults;
import org.plenary.plan.PollType;
import org.plenary.plan.Privacy;
import org.plenary.plan.WorkshopKind;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Phase;
import org.plenary.testing.Contract;

/// The words and codes of `docs/openapi.yaml` are those of the code.
class OpenApiWordsTests {

  private static final Contract CONTRACT = Contract.openApi();
  private static final Path SOURCES = Path.of("src/main/java/org/plenary");
  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"");
  private static final String METRIC = "plenary.";
  private static final Pattern FILE = Pattern.compile(".*\\.(csv|html|json|pdf|xlsx|yaml|zip)");

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("Attends", Attends.values()),
        Arguments.of("SessionState", Phase.values()),
        Arguments.of("WorkshopKind", WorkshopKind.values()),
        Arguments.of("WorkshopMode", Mode.values()),
        Arguments.of("ItemKind", ItemKind.values()),
        Arguments.of("DelegationKind", DelegationKind.values()),
        Arguments.of("PollType", PollType.values()),
        Arguments.of("PollBy", PollBy.values()),
        Arguments.of("PollResults", PollResults.values()),
        Arguments.of("Assign", Assign.values()),
        Arguments.of("Privacy", Privacy.values()),
        Arguments.of("Evidence", Span.Kind.values()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void namesEveryWord(String schema, Enum<?>[] constants) {
    assertThat(enumeration(schema)).isEqualTo(spelled(constants));
  }

  @Test
  void namesEveryRoleAndThatOfWhoWaits() {
    var roles = spelled(Role.values());
    roles.add("guest");
    assertThat(enumeration("Role")).isEqualTo(roles);
  }

  /// A code of a controller belongs to one of its operations, in the response of its status.
  @Test
  void namesEveryCode() {
    var documented = documentedByController();
    var everywhere = new TreeSet<String>();
    documented.values().forEach(everywhere::addAll);
    CONTRACT
        .document()
        .at("/components/responses")
        .forEach(response -> everywhere.addAll(OpenApiReplies.codesOf(response)));
    everywhere.addAll(enumeration("Unrunnable"));
    var missing = new TreeMap<String, Set<String>>();
    sources(SOURCES.resolve("transport/rest"))
        .forEach(file -> {
          var name = file.getFileName().toString().replace(".java", "");
          var codes = codes(file);
          codes.removeAll(documented.getOrDefault(name, everywhere));
          if (!codes.isEmpty()) {
            missing.put(name, codes);
          }
        });
    assertThat(missing)
        .as("codes to add to `code: { enum: […] }` of responses in docs/openapi.yaml")
        .isEmpty();
  }

  @Test
  void namesNoCodeThatNobodyGives() {
    var given = new TreeSet<>(List.of("not-found", "internal", "unavailable"));
    sources(SOURCES).forEach(file -> given.addAll(codes(file)));
    var documented = new TreeSet<>(enumeration("Unrunnable"));
    documentedByController().values().forEach(documented::addAll);
    CONTRACT
        .document()
        .at("/components/responses")
        .forEach(response -> documented.addAll(OpenApiReplies.codesOf(response)));

    documented.removeAll(given);
    assertThat(documented).isEmpty();
  }

  private static TreeMap<String, Set<String>> documentedByController() {
    var documented = new TreeMap<String, Set<String>>();
    for (var endpoint : Endpoint.all()) {
      var operation = CONTRACT.document().path("paths").path(endpoint.path());
      OpenApiReplies.codes(operation.path(endpoint.verbWord()))
          .forEach(code ->
              documented
                  .computeIfAbsent(endpoint.controller(), _ -> new TreeSet<>())
                  .add(code.substring(code.indexOf(' ') + 1)));
    }
    return documented;
  }

  private static TreeSet<String> enumeration(String schema) {
    var words = new TreeSet<String>();
    CONTRACT.schema(schema).path("enum").forEach(word -> words.add(word.asString()));
    return words;
  }

  private static TreeSet<String> spelled(Enum<?>[] constants) {
    var words = new TreeSet<String>();
    Arrays.stream(constants)
        .forEach(it -> words.add(it.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return words;
  }

  private static TreeSet<String> codes(Path file) {
    try {
      var codes = new TreeSet<String>();
      CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
      codes.removeIf(code -> FILE.matcher(code).matches() || code.startsWith(METRIC));
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
