package org.plenary.attendance;

import java.time.Duration;

/// How a workshop counts attendance.
///
/// @param bridge the longest gap between two spans of evidence that counts as attended
/// @param heartbeat how long a person may have stayed after the last sign of a broken connection
/// @param threshold the share of live time that counts as having attended
public record Settings(Duration bridge, Duration heartbeat, double threshold) {}
