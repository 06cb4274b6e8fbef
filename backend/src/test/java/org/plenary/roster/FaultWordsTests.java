package org.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The organizer's pages have words for whatever may be wrong in a roster or a form of people.
class FaultWordsTests {

  private static final Pattern FAULT =
      Pattern.compile(
          "(?:fault|new Fault)\\(\\s*\"[a-z]+\",\\s*\"([a-z.-]+)\""
              + "|TableResult\\.Refused\\(\\s*\"([a-z.-]+)\"");
  private static final Pattern KEY = Pattern.compile("\"code\\.([^\"]+?)(?:\\.of)?\":");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyFaultHasWords(String language) throws IOException {
    var pages = Path.of("../web-client/app/src/organize", language + ".json");
    assertThat(found(KEY, pages)).containsAll(given());
  }

  private static Set<String> given() throws IOException {
    var codes = new TreeSet<String>();
    for (var room : new String[] {"roster", "workshop"}) {
      try (var sources = Files.walk(Path.of("src/main/java/org/plenary", room))) {
        for (var source : sources.filter(Files::isRegularFile).toList()) {
          codes.addAll(found(FAULT, source));
        }
      }
    }
    assertThat(codes).contains("roster.twice", "roster.empty", "email.taken");
    return codes;
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    var found = new TreeSet<String>();
    pattern
        .matcher(Files.readString(file))
        .results()
        .forEach(it -> found.add(it.group(1) == null ? it.group(2) : it.group(1)));
    return found;
  }
}
