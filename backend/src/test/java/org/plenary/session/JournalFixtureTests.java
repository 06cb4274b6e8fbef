package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.ids.Seq;
import org.plenary.topics.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Journals of former releases are read by this one and come to the documents of then.
///
/// A release, and what is added before the next, leaves its own with `main`; what stands here is
/// never written again.
class JournalFixtureTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> RELEASES = List.of("0.1", "0.1-worksheets");

  /// An entry as a fixture keeps it.
  record Line(long seq, Instant at, int version, String body, List<String> words) {}

  @Test
  void everyReleaseCanBeRead() {
    for (var release : RELEASES) {
      var state = SessionState.initial();
      var codec = new EntryCodec();
      for (var text : read(release + ".jsonl").lines().toList()) {
        var line = JSON.readValue(text, Line.class);
        var words = line.words().stream().map(Optional::of).toList();
        var body = codec.read(line.version(), line.body(), words);
        state = Fold.apply(state, body.events(), new Seq(line.seq()), "00000000", line.at());
      }
      var now = JSON.readTree(documents(state));
      assertThat(missing("", JSON.readTree(read(release + ".documents.json")), now))
          .as("release " + release)
          .isEmpty();
    }
  }

  /// What stood in the documents of then and does not any more; they may have gained members.
  private static List<String> missing(String path, JsonNode then, JsonNode now) {
    if (!then.isObject()) {
      return then.equals(now) ? List.of() : List.of(path + ": " + then + " is " + now);
    }
    var missing = new ArrayList<String>();
    for (var member : then.properties()) {
      missing.addAll(
          missing(path + "/" + member.getKey(), member.getValue(), now.path(member.getKey())));
    }
    return missing;
  }

  /// Writes a journal of this release into a folder: of many played ones the one in which the most
  /// kinds of events occur.
  ///
  /// @param args the folder and the name of the release
  static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var richest =
        IntStream.range(0, 150)
            .mapToObj(JournalFixtureTests::played)
            .max(Comparator.comparingInt(Played::kinds))
            .orElseThrow();
    Files.writeString(folder.resolve(args[1] + ".jsonl"), String.join("\n", richest.lines) + "\n");
    Files.writeString(folder.resolve(args[1] + ".documents.json"), documents(richest.state) + "\n");
  }

  private record Played(List<String> lines, SessionState state, int kinds) {}

  private static Played played(int seed) {
    var codec = new EntryCodec();
    var play = new RandomSession(seed);
    var lines = new ArrayList<String>();
    var kinds = new HashSet<Class<?>>();
    while (lines.size() < 300) {
      var events = play.step();
      if (!events.isEmpty()) {
        events.forEach(event -> kinds.add(kind(event)));
        lines.add(line(play.state(), codec.write(new EntryBody(events))));
      }
    }
    return new Played(lines, play.state(), kinds.size());
  }

  private static Class<?> kind(SessionEvent event) {
    return switch (event) {
      case SessionEvent.OfPoll(var poll) -> poll.getClass();
      case SessionEvent.OfBreakout(var breakout) -> breakout.getClass();
      case SessionEvent.OfSheet(var sheet) -> sheet.getClass();
      default -> event.getClass();
    };
  }

  private static String line(SessionState state, EntryCodec.Written written) {
    return JSON.writeValueAsString(
        new Line(
            state.seq().value(),
            state.at(),
            EntryCodec.VERSION,
            written.body(),
            written.words().stream().map(words -> words.text()).toList()));
  }

  private static String documents(SessionState state) {
    var documents = new TreeMap<String, Object>();
    var projection = new SessionProjection(state);
    SessionTopics.all(state)
        .forEach(topic -> documents.put(topic.name(), plain(projection.render(topic))));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(documents);
  }

  private static Object plain(Object value) {
    if (value instanceof Document document) {
      var members = new TreeMap<String, Object>();
      document.members().forEach((name, member) -> members.put(name, plain(member)));
      return members;
    }
    return value;
  }

  private static String read(String name) {
    try (var stream = JournalFixtureTests.class.getResourceAsStream("/journal/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no fixture " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
