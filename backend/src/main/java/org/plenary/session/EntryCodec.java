package org.plenary.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.journal.Words;
import org.plenary.poll.PollEvent;
import org.plenary.worksheet.SheetEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries as text and reads them back, on every node and in every later release.
final class EntryCodec {

  /// The format of bodies that this release writes.
  static final int VERSION = 1;

  private final JsonMapper mapper = JournalJson.mapper();

  /// A body and the words that it refers to.
  record Written(String body, List<Words> words) {}

  Written write(EntryBody entry) {
    var words = new ArrayList<Words>();
    var writer = mapper.writer().withAttribute(JournalJson.WORDS, words);
    var body = new StringBuilder("{\"events\":[");
    var separator = "";
    for (var event : entry.events()) {
      var inner = unwrap(event);
      body.append(separator)
          .append("{\"t\":\"")
          .append(EventNames.of(inner.getClass()))
          .append("\",\"d\":")
          .append(writer.writeValueAsString(inner))
          .append('}');
      separator = ",";
    }
    return new Written(body.append("]}").toString(), words);
  }

  /// @throws UnreadableEntry where this release does not know the version or a type of event
  EntryBody read(int version, String body, List<Optional<String>> words) {
    if (version != VERSION) {
      throw new UnreadableEntry("version " + version);
    }
    try {
      var root = mapper.readTree(body);
      var events = new ArrayList<SessionEvent>();
      for (var event : root.required("events")) {
        events.add(event(event, words));
      }
      return new EntryBody(events);
    } catch (tools.jackson.core.JacksonException e) {
      throw new UnreadableEntry(e.getOriginalMessage());
    }
  }

  private SessionEvent event(JsonNode node, List<Optional<String>> words) {
    var name = node.required("t").asString();
    var type =
        EventNames.type(name).orElseThrow(() -> new UnreadableEntry("type of event " + name));
    Object value =
        mapper
            .readerFor(type)
            .withAttribute(JournalJson.WORDS, words)
            .readValue(node.required("d"));
    return wrap(value);
  }

  private static Object unwrap(SessionEvent event) {
    return switch (event) {
      case SessionEvent.OfPoll(var poll) -> poll;
      case SessionEvent.OfBreakout(var breakout) -> breakout;
      case SessionEvent.OfSheet(var sheet) -> sheet;
      default -> event;
    };
  }

  private static SessionEvent wrap(Object value) {
    return switch (value) {
      case PollEvent poll -> new SessionEvent.OfPoll(poll);
      case BreakoutEvent breakout -> new SessionEvent.OfBreakout(breakout);
      case SheetEvent sheet -> new SessionEvent.OfSheet(sheet);
      case SessionEvent event -> event;
      default -> throw new IllegalStateException("not an event: " + value.getClass());
    };
  }
}
