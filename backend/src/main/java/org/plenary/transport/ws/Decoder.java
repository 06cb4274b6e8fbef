package org.plenary.transport.ws;

import org.jspecify.annotations.Nullable;
import org.plenary.protocol.ClientMessage;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns the text of a frame into a message, or says why it is none; it throws nothing.
final class Decoder {

  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Decoder() {}

  static Decoded decode(String text) {
    String command = null;
    try {
      if (isTooLarge(text)) {
        return new Decoded.Refused(Code.FRAME_TOO_LARGE, null);
      }
      var json = StrictJson.read(text);
      var frame = Fields.of(json, null);
      var kind = frame.text("t");
      command = kind.equals("cmd") ? frame.opaque("id") : null;
      StrictJson.requireClean(json);
      var message = message(kind, frame);
      frame.done();
      return new Decoded.Taken(message);
    } catch (BadFrame bad) {
      return refused(command, bad);
    }
  }

  private static Decoded refused(@Nullable String command, BadFrame bad) {
    return command == null
        ? new Decoded.Refused(bad.code(), bad.field())
        : new Decoded.RefusedCommand(command, bad.code(), bad.field());
  }

  private static ClientMessage message(String kind, Fields frame) throws BadFrame {
    return switch (kind) {
      case "hello" -> hello(frame);
      case "cmd" -> command(frame);
      case "want" -> new ClientMessage.Want(frame.topics("topics"));
      case "token" -> new ClientMessage.Token(token(frame));
      case "ping" -> new ClientMessage.Ping(frame.whole("at"));
      case "signal" -> signal(frame);
      default -> throw new BadFrame(Code.FRAME_UNKNOWN_KIND);
    };
  }

  private static ClientMessage hello(Fields frame) throws BadFrame {
    return new ClientMessage.Hello(
        token(frame),
        frame.text("workshop"),
        frame.optionalText("session"),
        frame.opaque("tab"),
        frame.optionalText("mark"),
        frame.versions("have"),
        frame.optional("want") == null ? null : frame.topics("want"));
  }

  private static ClientMessage signal(Fields frame) throws BadFrame {
    var name = frame.text("name");
    if (!name.equals(ClientMessage.Signal.EDITING)) {
      throw new BadFrame(Code.SIGNAL_UNKNOWN, "name");
    }
    return new ClientMessage.Signal(
        name, frame.key("sheet"), frame.key("of"), frame.row("row"), frame.key("column"));
  }

  private static String token(Fields frame) throws BadFrame {
    var token = frame.text("token");
    if (token.length() > Limits.TOKEN) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, "token");
    }
    return token;
  }

  private static ClientMessage command(Fields frame) throws BadFrame {
    var id = frame.opaque("id");
    var name = frame.text("name");
    var args = frame.object("args");
    var command = CommandDecoder.decode(name, args);
    args.done();
    return new ClientMessage.Command(
        id, command, CANONICAL.writeValueAsString(frame.value("args")));
  }

  private static boolean isTooLarge(String text) {
    return text.length() > Limits.FRAME || Utf8.length(text) > Limits.FRAME;
  }
}
