package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/protocol.md` is where clients look a code up: it names each, and none that is not given.
class DocumentedCodesTests {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern REFUSAL =
      Pattern.compile("(?:Refusal\\.of|new Refusal)\\(\\s*\"([a-z.-]+)\"");
  private static final Pattern DOCUMENTED = Pattern.compile("`([a-z]+\\.[a-z-]+)`");

  @Test
  void everyCodeOfTheWireAndOfTheRulesIsDocumented() {
    var documented = found(DOCUMENTED, ROOT.resolve("docs/protocol.md"));
    documented.addAll(Set.of("internal", "unavailable"));
    assertThat(documented).containsAll(given());
  }

  @Test
  void everyDocumentedCodeOfARuleIsGiven() {
    var rules = Set.of("poll", "breakout", "sheet", "attendance", "item", "delegation", "text");
    var documented = new TreeSet<>(found(DOCUMENTED, ROOT.resolve("docs/protocol.md").normalize()));
    documented.removeIf(code -> !rules.contains(code.substring(0, code.indexOf('.'))));
    documented.removeAll(commands());
    assertThat(given()).containsAll(documented);
  }

  static TreeSet<String> given() {
    var codes = new TreeSet<String>();
    Arrays.stream(Code.values()).map(Code::value).forEach(codes::add);
    try (var sources = Files.walk(ROOT.resolve("backend/src/main/java"))) {
      sources
          .filter(file -> file.toString().endsWith("Refusals.java"))
          .forEach(file -> codes.addAll(found(REFUSAL, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  /// Names of commands look like codes.
  private static Set<String> commands() {
    return Set.of(
        "item.start",
        "poll.open",
        "poll.close",
        "poll.publish",
        "poll.reopen",
        "poll.answer",
        "breakout.start",
        "breakout.prepare",
        "breakout.extend",
        "breakout.message",
        "breakout.close",
        "breakout.reopen",
        "breakout.help",
        "breakout.choose",
        "breakout.decline",
        "breakout.join",
        "breakout.place",
        "breakout.role",
        "breakout.seen",
        "sheet.open",
        "sheet.close",
        "sheet.edit",
        "sheet.remove",
        "sheet.restore",
        "sheet.present",
        "sheet.theme",
        "attendance.checkin",
        "attendance.checkout",
        "attendance.correct");
  }

  private static Set<String> found(Pattern pattern, Path file) {
    try {
      var codes = new TreeSet<String>();
      var matches = pattern.matcher(Files.readString(file));
      while (matches.find()) {
        codes.add(matches.group(1));
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
