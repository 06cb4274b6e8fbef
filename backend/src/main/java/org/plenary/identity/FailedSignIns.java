package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.AccountId;

/// Records failed sign-ins as one act for many: the first at once, then at most one act in ten
/// minutes for each account, and one for all e-mails that nobody has.
final class FailedSignIns {

  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Audit audit;
  private final Clock clock;
  private final Map<Optional<AccountId>, Failures> failures = new HashMap<>();

  private record Failures(int unwritten, Instant written) {}

  FailedSignIns(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  void failed(Optional<AccountId> account) {
    int due = due(account);
    if (due > 0) {
      write(account, due);
    }
  }

  /// Whoever gets in is told how many tries were before, as far as they are not written yet.
  void succeeded(AccountId account) {
    var key = Optional.of(account);
    int left;
    synchronized (this) {
      var known = failures.remove(key);
      left = known == null ? 0 : known.unwritten();
    }
    if (left > 0) {
      write(key, left);
    }
  }

  private synchronized int due(Optional<AccountId> account) {
    var now = clock.instant();
    var known = failures.getOrDefault(account, new Failures(0, Instant.EPOCH));
    int count = known.unwritten() + 1;
    boolean due = known.written().plus(PAUSE).isBefore(now);
    failures.put(account, due ? new Failures(0, now) : new Failures(count, known.written()));
    return due ? count : 0;
  }

  private void write(Optional<AccountId> account, int count) {
    account.ifPresentOrElse(
        id ->
            audit.record(
                new By.Nobody(), Kind.SIGNINS_FAILED, About.account(id), About.count(count)),
        () -> audit.record(new By.Nobody(), Kind.SIGNINS_FAILED, About.count(count)));
  }
}
