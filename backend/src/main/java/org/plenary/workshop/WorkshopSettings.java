package org.plenary.workshop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How workshops end.
///
/// @param deletionGrace how long a workshop that was marked for deletion can be restored
/// @param rehearsalLife after which a rehearsal is deleted by itself, unless a session of it is on;
///   after twice that in any case
/// @param purgeInterval how often a node looks for workshops whose time is over
@ConfigurationProperties("plenary.workshop")
record WorkshopSettings(
    @DefaultValue("7d") Duration deletionGrace,
    @DefaultValue("7d") Duration rehearsalLife,
    @DefaultValue("10m") Duration purgeInterval) {}
