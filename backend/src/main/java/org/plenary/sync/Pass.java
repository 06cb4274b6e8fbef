package org.plenary.sync;

import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;
import org.plenary.topics.Topic;

/// One round over what a client lacked when it began: afterwards the client is complete up to the
/// entry of that moment, however slow it is, since each topic is sent as it then stands.
final class Pass {

  private final Holdings holdings;
  private final Function<Topic, Shelf> shelves;
  private final Deque<String> due;
  private final Seq seq;
  private boolean owesFrame;
  private boolean all;
  private @Nullable Split split;

  /// A document of which a part is sent, maybe the only one.
  private record Split(String name, Change change, int next, Shelf shelf, long version) {
    boolean isLast() {
      return next == change.parts().size() - 1;
    }

    Change.Part part() {
      return change.parts().get(next);
    }

    Split advanced() {
      return new Split(name, change, next + 1, shelf, version);
    }
  }

  /// A frame, and whether the round ends with it.
  ///
  /// @param frame null when nothing had to be said, or nothing that is due fits
  record Composed(@Nullable Frame frame, boolean isLast) {}

  Pass(
      Holdings holdings,
      Function<Topic, Shelf> shelves,
      Deque<String> due,
      Seq seq,
      boolean all,
      boolean evenIfEmpty) {
    this.holdings = holdings;
    this.shelves = shelves;
    this.due = due;
    this.seq = seq;
    this.all = all;
    this.owesFrame = evenIfEmpty;
  }

  Seq seq() {
    return seq;
  }

  /// The next frame of this round, as things stand in this view.
  Composed compose(View view, String mark, int room, long now) {
    var body = new Body(room);
    if (split != null) {
      goOn(body, view, split, now);
    }
    while (split == null && !due.isEmpty() && add(body, view, due.getFirst(), now)) {
      due.removeFirst();
    }
    var more = split != null || !due.isEmpty();
    if (body.isEmpty() && (more || !owesFrame)) {
      return new Composed(null, !more);
    }
    owesFrame = true;
    var frame = body.frame(seq, mark, all, more);
    all = false;
    return new Composed(frame, !more);
  }

  private boolean add(Body body, View view, String name, long now) {
    var state = view.topics().get(name);
    if (state == null) {
      return addGone(body, name, now);
    }
    var held = holdings.get(name);
    var shelf = held == null ? shelves.apply(state.topic()) : held.shelf();
    var version = state.version().value();
    var change = shelf.change(view.edition().projection(), version, held);
    if (change.parts().isEmpty()) {
      if (held != null) {
        holdings.unchanged(name, held, version);
      }
      return true;
    }
    if (!body.add(name, change.parts().getFirst())) {
      return false;
    }
    took(new Split(name, change, 0, shelf, version));
    return true;
  }

  private void goOn(Body body, View view, Split open, long now) {
    if (!view.topics().containsKey(open.name())) {
      if (addGone(body, open.name(), now)) {
        split = null;
      }
    } else if (body.add(open.name(), open.part())) {
      took(open);
    }
  }

  private boolean addGone(Body body, String name, long now) {
    if (!body.add(name, Change.GONE.parts().getFirst())) {
      return false;
    }
    holdings.drop(name, now);
    return true;
  }

  private void took(Split sent) {
    if (sent.isLast()) {
      holdings.sent(sent.name(), sent.shelf(), sent.version());
      split = null;
    } else {
      split = sent.advanced();
    }
  }
}
