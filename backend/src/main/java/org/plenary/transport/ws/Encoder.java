package org.plenary.transport.ws;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.ServerMessage;
import org.plenary.protocol.ServerMessage.Failure;
import org.plenary.protocol.ServerMessage.No;
import org.plenary.protocol.ServerMessage.Ok;
import org.plenary.protocol.ServerMessage.Pong;
import org.plenary.protocol.ServerMessage.Signalled;
import org.plenary.protocol.ServerMessage.Sync;
import org.plenary.protocol.ServerMessage.Welcome;
import tools.jackson.databind.json.JsonMapper;

/// Writes what the server says, but for `sync` frames, which come written.
final class Encoder {

  private static final JsonMapper JSON = new JsonMapper();

  private Encoder() {}

  static String encode(ServerMessage message) {
    return JSON.writeValueAsString(
        switch (message) {
          case Welcome welcome -> welcome(welcome);
          case Ok(var id, var seq, var result) ->
              frame("ok", "id", id, "seq", seq, "result", result);
          case No(var id, var code, var text, var retry, var field) ->
              frame("no", "id", id, "code", code, "message", text, "retry", retry, "field", field);
          case Failure(var code, var field) ->
              frame("error", "code", code.value(), "message", code.sentence(), "field", field);
          case Pong(var at, var now) -> frame("pong", "at", at, "now", instant(now));
          case Signalled signal -> signal(signal);
          case Sync _ -> throw new IllegalArgumentException("written by its replica");
        });
  }

  private static Map<String, Object> welcome(Welcome welcome) {
    var you = welcome.you();
    return frame(
        "welcome",
        "session",
        welcome.session(),
        "you",
        members(
            "id",
            you.id(),
            "key",
            you.key(),
            "name",
            you.name(),
            "role",
            you.role(),
            "workshop",
            you.workshop()),
        "now",
        instant(welcome.now()),
        "heartbeatSeconds",
        welcome.heartbeatSeconds(),
        "build",
        welcome.build());
  }

  private static Map<String, Object> signal(Signalled signal) {
    return frame(
        "signal",
        "name",
        signal.name(),
        "sheet",
        signal.sheet(),
        "of",
        signal.of(),
        "row",
        signal.row(),
        "column",
        signal.column(),
        "by",
        members("key", signal.by().key(), "name", signal.by().name()));
  }

  private static String instant(Instant now) {
    return now.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static Map<String, Object> frame(String kind, @Nullable Object... pairs) {
    var frame = new LinkedHashMap<String, Object>();
    frame.put("t", kind);
    frame.putAll(members(pairs));
    return frame;
  }

  /// Names and values in turn; what is null is left out.
  private static Map<String, Object> members(@Nullable Object... pairs) {
    var members = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      var value = pairs[i + 1];
      if (value != null) {
        members.put(String.valueOf(pairs[i]), value);
      }
    }
    return members;
  }
}
