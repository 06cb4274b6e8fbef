package org.plenary.protocol;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A frame that goes to a client.
public sealed interface ServerMessage {

  /// The answer to `hello`.
  ///
  /// @param session the key of the session that the client is now in
  record Welcome(String session, You you, Instant now, int heartbeatSeconds, String build)
      implements ServerMessage {

    /// Who the server takes the client for.
    public record You(String id, String key, String name, String role, String workshop) {}
  }

  /// What has changed in the topics that the client may see and wants.
  ///
  /// @param all whether to drop every topic that is held first
  /// @param more whether further frames belong to this change; `seq` counts only without it
  record Sync(long seq, String mark, boolean all, boolean more, Map<String, Change> topics)
      implements ServerMessage {
    public Sync {
      topics = Map.copyOf(topics);
    }

    /// What becomes of one topic.
    public sealed interface Change {

      /// The document as a whole; version 0 says that patches to complete it follow.
      record Whole(long v, Map<String, Object> doc) implements Change {}

      /// An RFC 7396 patch to the document that the client holds at version `from`.
      record Patched(long v, long from, Map<String, Object> patch) implements Change {}

      /// The topic does not exist, or not for this client.
      record Gone() implements Change {}
    }
  }

  /// The command stands, and whoever has synced up to `seq` sees what it did.
  record Ok(String id, long seq, Map<String, Object> result) implements ServerMessage {}

  /// The command left no trace.
  ///
  /// @param code of the wire or of a rule
  /// @param retry whether the same command may succeed later
  /// @param field which argument is wrong, where one is
  record No(String id, String code, String message, boolean retry, @Nullable String field)
      implements ServerMessage {}

  /// A frame could not be taken, and it is not known to which command it belonged.
  record Failure(Code code, @Nullable String field) implements ServerMessage {}

  /// The answer to `ping`.
  record Pong(long at, Instant now) implements ServerMessage {}

  /// What another one is doing at this moment; forgotten after a few seconds.
  record Signalled(String name, String sheet, String of, String row, String column, By by)
      implements ServerMessage {

    /// Who does it.
    public record By(String key, String name) {}
  }
}
