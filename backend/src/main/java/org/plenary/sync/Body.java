package org.plenary.sync;

import org.plenary.ids.Seq;

/// The members of `topics` of a frame that is being written.
final class Body {

  private static final int HEAD = 160;

  private final StringBuilder topics = new StringBuilder();
  private final int room;
  private int bytes;

  /// A body for a frame of at most so many bytes; what is larger than any frame goes alone, when
  /// nothing else is under way.
  Body(int room) {
    this.room = room;
  }

  boolean isEmpty() {
    return topics.isEmpty();
  }

  /// Adds a member, unless it would make the frame too large.
  boolean add(String name, Change.Part part) {
    var needed = Json.bytes(name) + part.bytes() + (isEmpty() ? 3 : 4);
    var limit = isEmpty() ? room - HEAD : Math.min(room - HEAD, Change.LIMIT);
    if (bytes + needed > limit) {
      return false;
    }
    if (!isEmpty()) {
      topics.append(',');
    }
    Json.quote(topics, name);
    topics.append(':').append(part.json());
    bytes += needed;
    return true;
  }

  Frame frame(Seq seq, String mark, boolean all, boolean more) {
    var head = new StringBuilder("{\"t\":\"sync\",\"seq\":").append(seq.value());
    head.append(",\"mark\":\"").append(mark).append('"');
    if (all) {
      head.append(",\"all\":true");
    }
    if (more) {
      head.append(",\"more\":true");
    }
    head.append(",\"topics\":{");
    var length = head.length() + bytes + 2;
    return new Frame(head.append(topics).append("}}").toString(), length, all);
  }
}
