package org.plenary.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a silence lasts before it counts.
///
/// @param heartbeat how often a node renews its row and its leases; both are old after two
/// @param handover how long the people of a node that ended in good order have to come back
///   elsewhere before they have left
@ConfigurationProperties("plenary.presence")
record PresenceSettings(
    @DefaultValue("15s") Duration heartbeat, @DefaultValue("10s") Duration handover) {

  Duration old() {
    return heartbeat.multipliedBy(2);
  }

  /// Who is connected is heard once a heartbeat, and on a weak line a little later.
  Duration longestSilence() {
    return heartbeat.plus(heartbeat.dividedBy(4));
  }
}
