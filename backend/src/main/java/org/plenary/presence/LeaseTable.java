package org.plenary.presence;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// The leases of all sessions in Redis, over one connection.
final class LeaseTable {

  /// More members in one call would hold up everybody else's calls.
  static final int MEMBERS_PER_CALL = 200;

  private static final String MARKER = "plenary:leases:marker";
  private static final String RENEW = Script.of("renew.lua");
  private static final String LEASED = Script.of("leased.lua");

  /// A node's leases of a session.
  ///
  /// @param markerAge how long Redis has surely not been flushed
  record Leased(Duration markerAge, Set<ConnectionId> connections) {}

  private final RedisCommands<String, String> redis;
  private final Duration lease;
  private final String freshMarker;

  LeaseTable(RedisCommands<String, String> redis, Duration lease, String freshMarker) {
    this.redis = redis;
    this.lease = lease;
    this.freshMarker = freshMarker;
  }

  /// Renews leases and tells the marker.
  String renew(SessionId session, List<Lease> leases) {
    var arguments =
        Stream.concat(
            Stream.of(Long.toString(lease.toMillis()), freshMarker),
            leases.stream().map(Lease::member));
    return redis.eval(
        RENEW, ScriptOutputType.VALUE, keys(session), arguments.toArray(String[]::new));
  }

  void release(SessionId session, Collection<Lease> leases) {
    var _ = redis.zrem(key(session), leases.stream().map(Lease::member).toArray(String[]::new));
  }

  Leased leased(BootId boot, SessionId session) {
    List<Object> answer =
        redis.eval(LEASED, ScriptOutputType.MULTI, keys(session), Lease.prefix(boot), freshMarker);
    var connections = new HashSet<ConnectionId>();
    for (var member : answer.subList(1, answer.size())) {
      connections.add(Lease.parse((String) member).connection());
    }
    return new Leased(Duration.ofMillis((Long) answer.getFirst()), Set.copyOf(connections));
  }

  private static String[] keys(SessionId session) {
    return new String[] {MARKER, key(session)};
  }

  private static String key(SessionId session) {
    return "plenary:leases:" + session;
  }
}
