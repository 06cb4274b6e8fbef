package org.plenary.sync;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.topics.Viewer;

/// What one client holds of a session, and so what it lacks. It keeps no queue: whenever it is
/// asked it looks at the newest edition. Only one thread at a time may use it.
public final class Replica {

  private final Feed feed;
  private final String release;
  private final PersonId person;
  private final Claim claim;
  private final Runnable wake;
  private final Holdings holdings = new Holdings();

  private @Nullable Set<String> want;
  private boolean begun;
  private boolean known;
  private boolean all;
  private boolean first = true;
  private Seq complete = Seq.NONE;
  private Seq owed = Seq.NONE;
  private long calmServed = -1;
  private long looked;
  private @Nullable Pass pass;
  private @Nullable View view;

  Replica(Feed feed, String release, PersonId person, Claim claim, Runnable wake) {
    this.feed = feed;
    this.release = release;
    this.person = person;
    this.claim = claim;
    this.want = claim.want();
    this.wake = wake;
    feed.add(wake);
  }

  /// From now on only these lazy topics are sent.
  public void want(Set<String> topics) {
    want = Set.copyOf(topics);
    view = null;
    looked = 0;
  }

  /// The client was promised to be told when it is complete up to here.
  public void owe(Seq seq) {
    if (seq.isAfter(owed)) {
      owed = seq;
    }
  }

  /// The next frame that is due, made from what stands now.
  ///
  /// @param room how many bytes it may have
  public Step next(int room) {
    var edition = feed.edition();
    if (edition == null) {
      return Step.UNKNOWN;
    }
    var viewer = edition.projection().viewer(person);
    if (viewer.isEmpty()) {
      return known ? Step.REMOVED : Step.UNKNOWN;
    }
    known = true;
    return isCurrent(edition) ? Step.IDLE : advance(look(edition, viewer.get()), room);
  }

  /// Ends it; asking again is no error but has no effect on others.
  public void leave() {
    feed.remove(wake);
    holdings.clear(feed.nanos());
  }

  private boolean isCurrent(Edition edition) {
    return pass == null && looked == edition.number() && !owed.isAfter(complete);
  }

  private View look(Edition edition, Viewer viewer) {
    if (view == null || view.edition().number() != edition.number()) {
      view = View.of(edition, viewer, want);
    }
    return view;
  }

  private Step advance(View view, int room) {
    if (!begun && !begin(view)) {
      return Step.IDLE;
    }
    var current = pass;
    if (current == null) {
      current = plan(view);
      if (current == null) {
        return Step.IDLE;
      }
    }
    var composed = current.compose(view, mark(view), room, feed.nanos());
    pass = composed.isLast() ? null : current;
    if (composed.frame() == null) {
      return composed.isLast() ? Step.IDLE : Step.FULL;
    }
    if (composed.isLast()) {
      complete = current.seq();
    }
    first = false;
    all = false;
    return new Step.Send(composed.frame());
  }

  /// Takes over what the client holds, if it shares our history; a client that is ahead of this
  /// node waits for it.
  private boolean begin(View view) {
    var mark = claim.mark() == null ? null : Mark.parse(claim.mark()).orElse(null);
    var shared = mark != null && shares(mark, view);
    if (shared && mark != null && mark.seq().isAfter(view.edition().projection().seq())) {
      return false;
    }
    begun = true;
    all = !shared;
    if (shared) {
      claim.have().forEach((name, version) -> hold(view, name, version));
    }
    return true;
  }

  private boolean shares(Mark mark, View view) {
    return mark.release().equals(release)
        && mark.variant().equals(Mark.variant(view.viewer()))
        && feed.hashes().matches(mark.seq(), mark.hash());
  }

  private void hold(View view, String name, long version) {
    var state = view.topics().get(name);
    if (state == null) {
      holdings.claim(name);
    } else if (version > 0 && version <= state.version().value()) {
      holdings.put(name, feed.shelf(state.topic()), version);
    }
  }

  private @Nullable Pass plan(View view) {
    var edition = view.edition();
    var calm = edition.calm() > calmServed;
    calmServed = edition.calm();
    looked = edition.number();
    var due = holdings.due(view, calm);
    var seq = edition.projection().seq();
    var promised = owed.isAfter(complete) && !owed.isAfter(seq);
    if (due.isEmpty() && !first && !promised) {
      return null;
    }
    return new Pass(holdings, feed::shelf, due, seq, all, first || promised);
  }

  private String mark(View view) {
    var projection = view.edition().projection();
    return new Mark(release, Mark.variant(view.viewer()), projection.seq(), projection.hash())
        .toString();
  }
}
