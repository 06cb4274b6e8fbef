package org.plenary.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.topics.Document;
import org.plenary.topics.Projection;
import org.plenary.topics.Topic;

/// The last documents of one topic and the changes between them, each made once for all.
final class Shelf {

  private static final int DOCUMENTS = 32;
  private static final int AT_LEAST = 3;
  private static final int MEMBERS = 20_000;
  private static final int CHANGES = 16;

  /// Below this a patch is sent without asking whether the whole document is shorter.
  private static final int SMALL = 512;

  private final Topic topic;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Edited> documents = new ArrayDeque<>();
  private final Map<Way, Change> changes = new LinkedHashMap<>();
  private final AtomicInteger holders = new AtomicInteger();
  private int members;
  private volatile long usedAt;

  private record Edited(long version, Document document, int members) {}

  /// @param from negative for "from nothing"
  private record Way(long from, long to) {}

  Shelf(Topic topic) {
    this.topic = topic;
  }

  /// What to tell a client that holds this, or nothing of this topic yet.
  Change change(Projection projection, long version, @Nullable Held held) {
    lock.lock();
    try {
      var to = document(projection, version);
      if (held == null) {
        return whole(version, to);
      }
      var from = find(held.content());
      if (from == null) {
        return whole(version, to);
      }
      return patch(held.wire(), from, version, to);
    } finally {
      lock.unlock();
    }
  }

  void taken() {
    holders.incrementAndGet();
  }

  void released(long now) {
    usedAt = now;
    holders.decrementAndGet();
  }

  boolean isUnusedSince(long moment) {
    return holders.get() == 0 && usedAt - moment < 0;
  }

  private Change whole(long version, Document document) {
    return changes(new Way(-1, version), () -> Change.whole(version, document.members()));
  }

  private Change patch(long wire, Document from, long version, Document to) {
    return changes(
        new Way(wire, version),
        () -> {
          if (from.equals(to)) {
            return Change.NONE;
          }
          var patch = Change.patch(version, wire, MergePatch.diff(from, to));
          if (patch.bytes() <= SMALL) {
            return patch;
          }
          var whole = whole(version, to);
          return whole.bytes() <= patch.bytes() ? whole : patch;
        });
  }

  private Change changes(Way way, Supplier<Change> make) {
    var known = changes.get(way);
    if (known != null) {
      return known;
    }
    var made = make.get();
    changes.put(way, made);
    if (changes.size() > CHANGES) {
      changes.remove(changes.keySet().iterator().next());
    }
    return made;
  }

  private @Nullable Document find(long version) {
    for (var edited : documents) {
      if (edited.version() == version) {
        return edited.document();
      }
    }
    return null;
  }

  private Document document(Projection projection, long version) {
    var known = find(version);
    if (known != null) {
      return known;
    }
    var document = projection.render(topic);
    var edited = new Edited(version, document, count(document));
    documents.addFirst(edited);
    members += edited.members();
    while (documents.size() > DOCUMENTS || (members > MEMBERS && documents.size() > AT_LEAST)) {
      members -= documents.removeLast().members();
    }
    return document;
  }

  private static int count(Document document) {
    var count = 1;
    for (var value : document.members().values()) {
      count += value instanceof Document inner ? count(inner) : 1;
    }
    return count;
  }
}
