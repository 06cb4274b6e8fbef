package org.plenary.transport.ws;

import java.util.Map;
import java.util.Optional;
import org.plenary.ids.PersonId;
import org.plenary.protocol.ClientMessage.Signal;
import org.plenary.protocol.Code;
import org.plenary.protocol.ServerMessage.Signalled;
import org.plenary.topics.Topic;
import tools.jackson.databind.json.JsonMapper;

/// A signal as nodes tell it each other: what the others will see, and who it is from.
record Telling(PersonId from, Signalled signal) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Characters that none of ours has.
  private static final int TOO_LONG = 2 * 1024;

  static Telling of(Identities.Entry.Admitted entry, Signal signal) {
    return new Telling(
        entry.person(),
        new Signalled(
            signal.name(),
            signal.sheet(),
            signal.of(),
            signal.row(),
            signal.column(),
            new Signalled.By(entry.personKey().value(), entry.name())));
  }

  /// What it is about: whoever may not see this topic is not told.
  Topic topic() {
    return new Topic("sheet/" + signal.sheet() + "/" + signal.of());
  }

  String text() {
    var by = signal.by();
    return JSON.writeValueAsString(
        Map.of(
            "from", from.value(),
            "name", signal.name(),
            "sheet", signal.sheet(),
            "of", signal.of(),
            "row", signal.row(),
            "column", signal.column(),
            "by", Map.of("key", by.key(), "name", by.name())));
  }

  /// Empty for what no node of this release says.
  static Optional<Telling> parse(String text) {
    try {
      return text.length() > TOO_LONG ? Optional.empty() : Optional.of(read(text));
    } catch (BadFrame strange) {
      return Optional.empty();
    }
  }

  private static Telling read(String text) throws BadFrame {
    var json = StrictJson.read(text);
    StrictJson.requireClean(json);
    var fields = Fields.of(json, null);
    var by = fields.object("by");
    var telling =
        new Telling(
            new PersonId(fields.opaque("from")),
            new Signalled(
                known(fields.text("name")),
                fields.key("sheet"),
                fields.key("of"),
                fields.row("row"),
                fields.key("column"),
                new Signalled.By(by.key("key"), by.text("name"))));
    by.done();
    fields.done();
    return telling;
  }

  private static String known(String name) throws BadFrame {
    if (!name.equals(Signal.EDITING)) {
      throw new BadFrame(Code.SIGNAL_UNKNOWN, "name");
    }
    return name;
  }
}
