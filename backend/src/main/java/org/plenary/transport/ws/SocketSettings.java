package org.plenary.transport.ws;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient the server is with sockets.
///
/// @param hello until the first frame has to be there
/// @param heartbeat between two pings of a quiet line
/// @param stall how long all that was sent may stay unconfirmed
/// @param introduction how long the session may take to know a person who was let in
/// @param drain how long answers to commands in flight are waited for when the server stops
/// @param notice how long a server that had people answers at its end that it is not ready
/// @param knocking how many sockets may be open that have not said hello; for one more the address
///   that has most of them gives one up
@ConfigurationProperties("plenary.socket")
record SocketSettings(
    @DefaultValue("5s") Duration hello,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("60s") Duration stall,
    @DefaultValue("10s") Duration introduction,
    @DefaultValue("2s") Duration drain,
    @DefaultValue("3s") Duration notice,
    @DefaultValue("1000") int knocking) {}
