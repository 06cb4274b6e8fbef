package org.plenary.session;

import java.util.List;

/// What an entry of a session holds. What its sender was told follows from it, and is not kept:
/// answers name people by their keys, which may not stand in the journal.
record EntryBody(List<SessionEvent> events) {}
