package org.plenary.protocol;

/// What a client asks a session to do: one record per command, keys and ids as they came.
public sealed interface ClientCommand
    permits ClientSessionCommand,
        ClientBreakoutCommand,
        ClientPollCommand,
        ClientPeopleCommand,
        ClientSheetCommand {

  /// The command's name on the wire.
  String name();
}
