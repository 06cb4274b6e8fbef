package org.plenary.identity;

import java.util.Locale;
import java.util.Optional;
import org.plenary.ids.AccountId;
import org.plenary.workshop.DeviceMark;

/// Signs accounts in by their password.
public final class SignIns {

  private final Accounts accounts;
  private final Tokens tokens;
  private final Attempts attempts;
  private final FailedSignIns failed;

  SignIns(Accounts accounts, Tokens tokens, Attempts attempts, FailedSignIns failed) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.attempts = attempts;
    this.failed = failed;
  }

  /// What a sign-in came to.
  public sealed interface Result {
    record Done(TokenPair tokens, Account account) implements Result {}

    /// Wrong password, or no such account: which of the two is not said.
    record Wrong() implements Result {}

    /// Too many of this address are trying.
    record Busy() implements Result {}
  }

  /// Failures count by address, whichever e-mail was tried, but for a device with which this e-mail
  /// signed in lately: that one counts its own, so that its owner is not held up by who guesses
  /// behind the same address.
  ///
  /// @param address where the request comes from
  public Result signIn(String email, String password, String address, DeviceMark device) {
    var known = email.strip().toLowerCase(Locale.ROOT) + ' ' + device.value();
    var origin = attempts.isProven(known) ? known : address;
    var tried = attempts.tried(origin, () -> account(email, password));
    if (tried.isEmpty()) {
      return new Result.Busy();
    }
    var found = tried.get().result();
    found.ifPresent(_ -> attempts.prove(known));
    return found
        .<Result>map(account -> new Result.Done(issue(account), account))
        .orElseGet(Result.Wrong::new);
  }

  /// What an account's password came to that was asked for once more.
  public enum Proof {
    RIGHT,
    WRONG,
    /// Too many tries of this account are being made.
    BUSY
  }

  /// Whether somebody who is signed in knows the password too; wrong ones count by account.
  public Proof prove(AccountId account, String password) {
    var typed = Password.typed(password);
    return attempts
        .tried(
            "account " + account,
            () -> accounts.opens(account, typed) ? Optional.of(Proof.RIGHT) : Optional.empty())
        .map(tried -> tried.result().orElse(Proof.WRONG))
        .orElse(Proof.BUSY);
  }

  public TokenPair issue(Account account) {
    return tokens.issue(new Identity.OfAccount(account.id()));
  }

  private Optional<Account> account(String email, String password) {
    var typed = Password.typed(password);
    var address = EmailAddress.parse(email);
    var found = address.flatMap(it -> accounts.find(it, typed));
    found.ifPresentOrElse(
        account -> failed.succeeded(account.id()),
        () -> failed.failed(address.flatMap(accounts::find).map(Account::id)));
    return found;
  }
}
