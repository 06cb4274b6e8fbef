package org.plenary.identity;

import java.util.Optional;

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

  /// @param address where the request comes from
  public Result signIn(String email, String password, String address) {
    var key = address + ' ' + email.strip().toLowerCase(java.util.Locale.ROOT);
    var tried = attempts.tried(key, "", () -> account(email, password));
    if (tried.isEmpty()) {
      return new Result.Busy();
    }
    return tried
        .get()
        .result()
        .<Result>map(account -> new Result.Done(issue(account), account))
        .orElseGet(Result.Wrong::new);
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
