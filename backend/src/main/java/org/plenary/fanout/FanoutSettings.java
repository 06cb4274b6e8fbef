package org.plenary.fanout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How nodes hint to each other.
///
/// @param window at most one hint per session in this time
/// @param probe how often the subscription proves that it hears, and how long a lost one stays lost
@ConfigurationProperties("plenary.fanout")
record FanoutSettings(@DefaultValue("20ms") Duration window, @DefaultValue("2s") Duration probe) {}
