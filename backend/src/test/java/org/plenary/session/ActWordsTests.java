package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.audit.Kind;
import org.plenary.rules.Role;
import org.plenary.workshop.ChangeKind;

/// "Who did what" has words for every act, in every language of the pages.
class ActWordsTests {

  private static final Path PAGES =
      Path.of("../web-client/app/src/organize").toAbsolutePath().normalize();
  private static final Pattern KEY = Pattern.compile("^ *\"([^\"]+)\":", Pattern.MULTILINE);

  /// What happens by itself, or what people do for themselves: [Deeds] tells none of it.
  private static final Set<String> NO_DEEDS =
      Set.of(
          "register.taken",
          "register.changed",
          "session.left-unled",
          "presence.arrived",
          "presence.left",
          "poll.entitlement-changed",
          "breakout.help-asked",
          "breakout.declined",
          "breakout.seen",
          "sheet.edited",
          "sheet.presentation-ended");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyActHasWords(String language) throws IOException {
    var needed = new TreeSet<String>();
    Arrays.stream(Kind.values()).map(Kind::word).forEach(needed::add);
    needed.addAll(EventNames.all());
    needed.removeAll(NO_DEEDS);

    var words = keys(language);
    for (var kind : needed) {
      assertThat(words).contains("act." + kind);
      assertThat(words).contains("acts.area." + kind.substring(0, kind.indexOf('.')));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void everyWordOfAnActIsOneOfThePages(String language) throws IOException {
    var words = keys(language);
    for (var policy : Door.Policy.values()) {
      assertThat(words).contains("acts.word." + policy.word());
    }
    for (var role : Role.values()) {
      assertThat(words).contains("acts.word." + role.word());
    }
    for (var change : ChangeKind.values()) {
      assertThat(words).contains("acts.word." + change.word());
    }
    assertThat(words).contains("acts.word." + Deeds.UNLED_PAUSE);
    for (var word : typed()) {
      assertThat(words).contains("acts.word." + word);
    }
  }

  /// The words that controllers give to acts.
  private static Set<String> typed() throws IOException {
    var words = new TreeSet<>(Set.of("csv", "xlsx", "json", "html", "docx", "pdf"));
    var given = Pattern.compile("About\\.word\\(\"([a-z-]+)\"\\)");
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var file : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
        given.matcher(Files.readString(file)).results().forEach(it -> words.add(it.group(1)));
      }
    }
    return words;
  }

  private static Set<String> keys(String language) throws IOException {
    var keys = new TreeSet<String>();
    KEY.matcher(Files.readString(PAGES.resolve(language + ".json")))
        .results()
        .forEach(it -> keys.add(it.group(1)));
    return keys;
  }
}
