package org.plenary.transport.ws;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.protocol.ClientMessage;
import org.plenary.protocol.ClientMessage.Command;
import org.plenary.protocol.ClientMessage.Hello;
import org.plenary.protocol.ClientMessage.Ping;
import org.plenary.protocol.ClientMessage.Signal;
import org.plenary.protocol.ClientMessage.Token;
import org.plenary.protocol.ClientMessage.Want;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import org.plenary.protocol.ServerMessage.No;
import org.plenary.protocol.ServerMessage.Pong;
import org.plenary.session.Arrivals;

/// One socket as its reader sees it: frames come in one after the other, on one thread at a time.
final class Connection {

  private static final long HEARD_EVERY = Duration.ofMillis(250).toNanos();

  private final Surroundings around;
  private final String address;
  private final Outbox outbox;
  private final Answers answers;
  private final Writer writer;
  private final Reception reception;
  private final Gate gate;
  private final Allowance signals;

  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean knocking = true;
  private volatile boolean closing;
  private volatile @Nullable Visit visit;
  private volatile @Nullable String signIn;
  private boolean over;
  private long heardAt;

  /// @param address where it comes from, as far as sockets are counted by it
  Connection(Surroundings around, Wire wire, String address) {
    this.around = around;
    this.address = address;
    this.outbox = new Outbox();
    this.answers = new Answers(outbox, around.meters());
    this.writer = new Writer(wire, outbox, around.settings(), around.meters(), around.nanos());
    this.reception = new Reception(around);
    this.gate = new Gate(around.nanos());
    this.signals = new Allowance(Limits.SIGNAL_EVERY, 1, around.nanos().getAsLong());
  }

  String address() {
    return address;
  }

  /// What sends; it runs as long as the socket is open.
  Runnable writer() {
    return writer;
  }

  /// The sign-in on which this socket rests; null before it is let in.
  Identities.@Nullable Resting resting() {
    var present = visit;
    var known = signIn;
    return present == null || known == null
        ? null
        : new Identities.Resting(known, present.entry().person());
  }

  boolean isIn(SessionId session) {
    var present = visit;
    return present != null && present.entry().session().equals(session);
  }

  /// Shows what another person is doing, if this one may see it.
  void show(Reply signal, PersonId from, Predicate<PersonId> audience) {
    var present = visit;
    if (present == null || present.entry().person().equals(from)) {
      return;
    }
    if (audience.test(present.entry().person())) {
      outbox.show(signal);
    }
  }

  /// Bytes that were sent and not confirmed.
  long unconfirmed() {
    return writer.unconfirmed();
  }

  /// Takes a piece of a text message.
  void text(String piece, boolean last) throws InterruptedException {
    if (closing) {
      return;
    }
    switch (gate.text(piece, last)) {
      case Gate.Pass.Frame(var text) -> frame(Decoder.decode(text));
      case Gate.Pass.Warned(var text) -> {
        answers.error(Code.FRAME_TOO_FAST, null);
        frame(Decoder.decode(text));
      }
      case Gate.Pass.Nothing() -> {}
      case Gate.Pass.Refused(var code) -> garbage(code, null);
      case Gate.Pass.Shut(var how) -> close(how);
    }
  }

  /// Takes a piece of a binary message, which is never right.
  void binary(boolean last) {
    if (!closing && last) {
      garbage(Code.FRAME_BINARY, null);
    }
  }

  void pong(long number) {
    heard();
    outbox.ponged(number);
  }

  void close(Closing how) {
    closing = true;
    outbox.close(how);
  }

  /// The socket is closed, whoever did it.
  void closed(String reason, boolean abrupt) {
    lock.lock();
    try {
      over = true;
      closing = true;
      knocking = false;
    } finally {
      lock.unlock();
    }
    outbox.end();
    var present = visit;
    if (present != null) {
      leave(present, reason, abrupt);
    }
  }

  private void leave(Visit present, String reason, boolean abrupt) {
    var entry = present.entry();
    around.sockets().left(entry.session(), entry.person(), present.tab(), this);
    around.live().depart(present.connection(), reason, abrupt);
  }

  private void frame(Decoded decoded) throws InterruptedException {
    heard();
    switch (decoded) {
      case Decoded.Taken(var message) -> take(message);
      case Decoded.Refused(var code, var field) -> garbage(code, field);
      case Decoded.RefusedCommand(var id, var code, var field) -> {
        if (visit == null) {
          garbage(Code.FRAME_OUT_OF_ORDER, null);
        } else {
          answers.refuse(id, code, field);
        }
      }
    }
  }

  private void take(ClientMessage message) throws InterruptedException {
    var present = visit;
    if (present == null) {
      if (message instanceof Hello hello && knocking) {
        enter(hello);
      } else {
        garbage(Code.FRAME_OUT_OF_ORDER, null);
      }
      return;
    }
    switch (message) {
      case Hello _ -> garbage(Code.FRAME_OUT_OF_ORDER, null);
      case Command command -> command(present, command);
      case Want(var topics) -> outbox.want(Set.copyOf(topics));
      case Token(var token) -> renew(present, token);
      case Ping(var at) -> answers.say(new Pong(at, around.clock().instant()));
      case Signal signal -> signal(present, signal);
    }
  }

  private void enter(Hello hello) {
    writer.greeted();
    around.sockets().greeted(this);
    var verdict = reception.receive(hello);
    knocking = false;
    switch (verdict) {
      case Reception.Verdict.Out(var code, var how) -> {
        answers.error(code, null);
        close(how);
      }
      case Reception.Verdict.In(var entry, var known) -> follow(hello, entry, known);
    }
  }

  private void follow(Hello hello, Identities.Entry.Admitted entry, Identities.Known known) {
    var tab = new TabId(hello.tab());
    around.sockets().entered(entry.session(), entry.person(), tab, this);
    var connection =
        around.live().arrive(entry.session(), entry.person(), tab, entry.attends(), ending());
    var present = new Visit(entry, known.identity(), tab, connection);
    signIn = known.signIn();
    if (!begin(present)) {
      leave(present, "lost", true);
      return;
    }
    answers.say(reception.welcome(entry));
    var claim = Reception.claim(hello);
    var replica = around.feeds().follow(entry.session(), entry.person(), claim, outbox::touch);
    writer.follow(replica, expiry(known), () -> farewell(known, entry));
  }

  private Arrivals.Socket ending() {
    return new Arrivals.Socket() {
      @Override
      public void fenced() {
        close(around.sockets().drained());
      }

      @Override
      public void replaced() {
        close(Sockets.replaced());
      }
    };
  }

  /// False when the socket was closed while its client was let in.
  private boolean begin(Visit present) {
    lock.lock();
    try {
      if (!over) {
        visit = present;
      }
      return !over;
    } finally {
      lock.unlock();
    }
  }

  /// How a client goes that the session knows no more: for good, unless it is somebody else now and
  /// comes back as that person with a fresh token.
  private Closing farewell(Identities.Known known, Identities.Entry.Admitted entry) {
    try {
      var now = around.identities().resolve(known, entry.workshop(), entry.sessionKey());
      if (now instanceof Identities.Entry.Admitted other
          && !other.person().equals(entry.person())) {
        return Closing.of(CloseCode.TOKEN_EXPIRED, Code.AUTH_EXPIRED);
      }
    } catch (RuntimeException away) {
      return around.sockets().drained();
    }
    return Closing.of(CloseCode.FORBIDDEN, Code.FORBIDDEN);
  }

  private long expiry(Identities.Known known) {
    var left = Duration.between(around.clock().instant(), known.expires());
    return around.nanos().getAsLong() + left.toNanos();
  }

  private void renew(Visit present, String token) {
    var known = around.identities().verify(token);
    if (known.isPresent() && known.get().identity().equals(present.identity())) {
      signIn = known.get().signIn();
      writer.renew(expiry(known.get()));
    } else {
      answers.error(Code.AUTH_INVALID, "token");
    }
  }

  private void command(Visit present, Command command) throws InterruptedException {
    if (writer.isExpired()) {
      answers.refuse(command.id(), Code.AUTH_EXPIRED, null);
      return;
    }
    switch (Commands.map(command.command())) {
      case Mapped.Refused(var code, var sentence, var field) ->
          answers.refuse(new No(command.id(), code, sentence, false, field));
      case Mapped.Ready(var mapped) -> {
        outbox.admitCommand();
        var entry = present.entry();
        var _ =
            around
                .live()
                .submit(
                    entry.session(),
                    entry.person(),
                    new CommandId(command.id()),
                    around.digests().of(command),
                    mapped)
                .handle((outcome, failure) -> failure == null ? outcome : null)
                .thenAccept(outcome -> answers.outcome(command.id(), outcome));
      }
    }
  }

  /// Others see where somebody writes; what comes too often is dropped without a word.
  private void signal(Visit present, Signal signal) {
    if (!writer.isExpired() && signals.take(around.nanos().getAsLong())) {
      around.onlookers().pass(present.entry(), signal);
    }
  }

  /// A signal that this release does not know comes from a client of a later one.
  private void garbage(Code code, @Nullable String field) {
    answers.error(code, field);
    if (code != Code.SIGNAL_UNKNOWN && gate.strike()) {
      close(Closing.of(CloseCode.ATTACK, code));
    }
  }

  private void heard() {
    var present = visit;
    var now = around.nanos().getAsLong();
    if (present != null && now - heardAt >= HEARD_EVERY) {
      heardAt = now;
      around.live().heard(present.connection());
    }
  }
}
