package org.plenary.workshop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How workshops end.
///
/// @param deletionGrace how long a workshop that was marked for deletion can be restored
/// @param purgeInterval how often a node looks for workshops whose grace is over
@ConfigurationProperties("plenary.workshop")
record WorkshopSettings(
    @DefaultValue("7d") Duration deletionGrace, @DefaultValue("10m") Duration purgeInterval) {}
