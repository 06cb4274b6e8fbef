package org.plenary.presence;

import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;

/// The right of a connection to be called present, as Redis holds it: `{boot}/{connection}`.
record Lease(BootId boot, ConnectionId connection) {

  static String prefix(BootId boot) {
    return boot + "/";
  }

  static Lease parse(String member) {
    var slash = member.indexOf('/');
    return new Lease(
        new BootId(member.substring(0, slash)), new ConnectionId(member.substring(slash + 1)));
  }

  String member() {
    return prefix(boot) + connection;
  }
}
