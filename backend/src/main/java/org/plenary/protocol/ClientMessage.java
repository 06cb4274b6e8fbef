package org.plenary.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A frame that comes from a client.
public sealed interface ClientMessage {

  /// The first frame: who comes, where to, and what they hold already.
  ///
  /// @param session null for what is live for this person
  /// @param mark the last one received, null for none
  /// @param have versions of topics that the client holds
  /// @param want the lazy topics to send; null for all that is visible
  record Hello(
      String token,
      String workshop,
      @Nullable String session,
      String tab,
      @Nullable String mark,
      Map<String, Long> have,
      @Nullable List<String> want)
      implements ClientMessage {
    public Hello {
      have = Map.copyOf(have);
      want = want == null ? null : List.copyOf(want);
    }
  }

  /// A command with the id under which it is done at most once.
  ///
  /// @param canonical the arguments as JSON with sorted keys, for the command's digest
  record Command(String id, ClientCommand command, String canonical) implements ClientMessage {}

  /// Replaces the set of lazy topics that are sent.
  record Want(List<String> topics) implements ClientMessage {
    public Want {
      topics = List.copyOf(topics);
    }
  }

  /// A fresh token for the same person, before the old one expires.
  record Token(String token) implements ClientMessage {}

  /// Asks for an answer that shows that the line is alive.
  ///
  /// @param at the sender's own count, returned as it came
  record Ping(long at) implements ClientMessage {}

  /// Something of the moment that nobody keeps: where in a worksheet the sender is writing.
  ///
  /// @param of whose copy it is
  record Signal(String name, String sheet, String of, String row, String column)
      implements ClientMessage {

    /// The one kind of signal that there is.
    public static final String EDITING = "editing";
  }
}
