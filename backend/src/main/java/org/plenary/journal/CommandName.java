package org.plenary.journal;

import org.plenary.ids.CommandId;

/// What makes a command one and the same within a session, however often it is sent.
public record CommandName(Author author, CommandId id) {}
