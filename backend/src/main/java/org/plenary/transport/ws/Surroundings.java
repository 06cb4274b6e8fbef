package org.plenary.transport.ws;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.plenary.sync.Feeds;

/// What all connections of this node share.
///
/// @param clock the database's time
/// @param nanos the machine's monotonic clock
/// @param build names this release for clients
record Surroundings(
    Identities identities,
    LiveSessions live,
    Feeds feeds,
    Sockets sockets,
    Onlookers onlookers,
    Meters meters,
    SocketSettings settings,
    InstantSource clock,
    LongSupplier nanos,
    String build,
    Digests digests) {}
