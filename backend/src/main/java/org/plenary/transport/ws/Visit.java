package org.plenary.transport.ws;

import org.plenary.ids.ConnectionId;
import org.plenary.ids.TabId;

/// A client that is in a session.
///
/// @param identity whose tokens it may renew with
record Visit(
    Identities.Entry.Admitted entry, Object identity, TabId tab, ConnectionId connection) {}
