package org.plenary.transport.ws;

import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.protocol.ClientMessage.Hello;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;
import org.plenary.protocol.ServerMessage.Welcome;
import org.plenary.sync.Claim;

/// Looks at the first frame of a client and decides where it goes.
final class Reception {

  private static final Duration LOADING = Duration.ofSeconds(10);

  private final Surroundings around;

  Reception(Surroundings around) {
    this.around = around;
  }

  /// What the first frame leads to.
  sealed interface Verdict {

    record In(Identities.Entry.Admitted entry, Identities.Known known) implements Verdict {}

    record Out(Code code, Closing closing) implements Verdict {}
  }

  Verdict receive(Hello hello) {
    try {
      var known = around.identities().verify(hello.token());
      return known.isEmpty()
          ? out(CloseCode.TOKEN_EXPIRED, Code.AUTH_INVALID)
          : resolve(hello, known.get());
    } catch (RuntimeException | TimeoutException | ExecutionException away) {
      return new Verdict.Out(Code.UNAVAILABLE, around.sockets().drained());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Verdict.Out(Code.DRAINING, around.sockets().drained());
    }
  }

  private Verdict resolve(Hello hello, Identities.Known known)
      throws InterruptedException, ExecutionException, TimeoutException {
    var workshop = WorkshopKey.parse(hello.workshop());
    var session = session(hello.session());
    if (workshop.isEmpty() || (hello.session() != null && session == null)) {
      return out(CloseCode.FORBIDDEN, Code.FORBIDDEN);
    }
    return switch (around.identities().resolve(known, workshop.get(), session)) {
      case Identities.Entry.Forbidden() -> out(CloseCode.FORBIDDEN, Code.FORBIDDEN);
      case Identities.Entry.NoSessionLeft() -> out(CloseCode.NO_SESSION_LEFT, Code.NO_SESSION_LEFT);
      case Identities.Entry.Admitted entry -> {
        around.live().load(entry.session()).get(LOADING.toSeconds(), TimeUnit.SECONDS);
        yield new Verdict.In(entry, known);
      }
    };
  }

  private static @Nullable SessionKey session(@Nullable String key) {
    return key == null ? null : SessionKey.parse(key).orElse(null);
  }

  private static Verdict out(CloseCode close, Code code) {
    return new Verdict.Out(code, Closing.of(close, code));
  }

  Welcome welcome(Identities.Entry.Admitted entry) {
    return new Welcome(
        entry.sessionKey().value(),
        new Welcome.You(
            entry.person().value(),
            entry.personKey().value(),
            entry.name(),
            entry.waiting() ? "guest" : entry.role().word(),
            entry.workshop().value()),
        around.clock().instant(),
        (int) around.settings().heartbeat().toSeconds(),
        around.build());
  }

  static Claim claim(Hello hello) {
    var want = hello.want();
    return new Claim(hello.mark(), hello.have(), want == null ? null : new HashSet<>(want));
  }
}
