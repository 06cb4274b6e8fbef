package org.plenary.transport.ws;

import org.plenary.fanout.SignalListener;
import org.plenary.fanout.Signals;
import org.plenary.ids.SessionId;
import org.plenary.protocol.ClientMessage.Signal;
import org.plenary.rules.Role;
import org.plenary.sync.Feeds;

/// Shows what somebody is doing to all who may see it, on whichever node they are. Who may is asked
/// twice: where it comes from, and again where it arrives.
final class Onlookers implements SignalListener {

  private final Feeds feeds;
  private final Sockets sockets;
  private final Signals signals;

  Onlookers(Feeds feeds, Sockets sockets, Signals signals) {
    this.feeds = feeds;
    this.sockets = sockets;
    this.signals = signals;
  }

  /// Passes a signal on; one about what its sender may not see is as good as one about nothing, and
  /// screens do nothing.
  void pass(Identities.Entry.Admitted entry, Signal signal) {
    var telling = Telling.of(entry, signal);
    if (entry.role() != Role.SCREEN
        && feeds.audience(entry.session(), telling.topic()).test(entry.person())) {
      signals.send(entry.session(), telling.text());
    }
  }

  @Override
  public void signalled(SessionId session, String signal) {
    Telling.parse(signal)
        .ifPresent(telling -> {
          var audience = feeds.audience(session, telling.topic());
          var frame = Reply.to(telling.signal());
          sockets.within(session).forEach(one -> one.show(frame, telling.from(), audience));
        });
  }
}
