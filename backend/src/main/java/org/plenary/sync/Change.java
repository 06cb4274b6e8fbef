package org.plenary.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a topic comes to one version, written once for all who come from the same one: the values of
/// its member of `topics`, one per frame.
record Change(List<Part> parts) {

  /// Nothing needs to be said: the document is as it was.
  static final Change NONE = new Change(List.of());

  static final Change GONE = new Change(List.of(Part.of("{\"gone\":true}")));

  /// Bytes of a member of `topics`.
  static final int LIMIT = 15 * 1024;

  private static final int ENVELOPE = 256;

  /// A piece of text that many connections share.
  record Part(String json, int bytes) {
    static Part of(String json) {
      return new Part(json, Json.bytes(json));
    }
  }

  /// The members as a whole document.
  static Change whole(long version, Map<String, ?> members) {
    return of(version, null, members);
  }

  /// The members as a patch of the document at version `from`.
  static Change patch(long version, long from, Map<String, ?> members) {
    return of(version, from, members);
  }

  private static Change of(long version, @Nullable Long from, Map<String, ?> members) {
    var single = part(version, from, members);
    if (single.bytes() <= LIMIT) {
      return new Change(List.of(single));
    }
    var parts = new ArrayList<Part>();
    var pieces = Parts.of(members, LIMIT - ENVELOPE);
    for (var i = 0; i < pieces.size(); i++) {
      var last = i == pieces.size() - 1;
      parts.add(part(last ? version : 0, i == 0 ? from : Long.valueOf(0), pieces.get(i)));
    }
    return new Change(List.copyOf(parts));
  }

  private static Part part(long version, @Nullable Long from, Map<String, ?> members) {
    var out = new StringBuilder("{\"v\":").append(version);
    if (from == null) {
      out.append(",\"doc\":");
    } else {
      out.append(",\"from\":").append(from.longValue()).append(",\"patch\":");
    }
    Json.write(out, members);
    return Part.of(out.append('}').toString());
  }

  int bytes() {
    return parts.stream().mapToInt(Part::bytes).sum();
  }
}
