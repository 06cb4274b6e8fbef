package org.plenary.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the journal uses PostgreSQL.
///
/// @param connections of the lane's own pool
/// @param lockTimeout how long a turn waits for the session's lock
/// @param idleTimeout how long a frozen node may hold the lock
/// @param statementTimeout how long one statement of a turn may take
/// @param anchorInterval how often the head of a session that moves is signed
@ConfigurationProperties("plenary.journal")
record JournalSettings(
    @DefaultValue("8") int connections,
    @DefaultValue("3s") Duration lockTimeout,
    @DefaultValue("1s") Duration idleTimeout,
    @DefaultValue("5s") Duration statementTimeout,
    @DefaultValue("1h") Duration anchorInterval) {}
