package org.plenary.session;

import java.util.List;
import java.util.Map;

/// What an entry of a session holds: its events and what its sender was told.
record EntryBody(List<SessionEvent> events, Map<String, Object> result) {}
