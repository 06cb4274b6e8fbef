package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.SignIns;
import org.plenary.identity.Tokens;
import org.plenary.ids.AccountId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets accounts change themselves. What would lock their owner out asks for the password.
@RestController
final class MyAccountController {

  private final Accounts accounts;
  private final SignIns signIns;
  private final Tokens tokens;
  private final Audit audit;
  private final RefreshCookie cookie;

  MyAccountController(
      Accounts accounts, SignIns signIns, Tokens tokens, Audit audit, RefreshCookie cookie) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.tokens = tokens;
    this.audit = audit;
    this.cookie = cookie;
  }

  /// @param password the current one, where the e-mail changes
  record Change(@Nullable String name, @Nullable String email, @Nullable String password) {}

  record NewPassword(@Nullable String current, @Nullable String password) {}

  @SignedIn
  @PutMapping("/api/accounts/me")
  AccountReply.Self change(Caller caller, @RequestBody Change body) {
    var account = account(caller);
    var email =
        body.email() == null
            ? AccountController.email(account.email())
            : AccountController.email(body.email());
    var name = body.name() == null ? account.name() : AccountController.written(body.name());
    if (name.equals(account.name()) && email.value().equals(account.email())) {
      return new AccountReply.Self(email.value(), name);
    }
    if (!email.value().equals(account.email())) {
      prove(account.id(), body.password(), signIns);
    }
    if (!accounts.change(account.id(), email, name)) {
      throw AccountController.emailTaken();
    }
    audit.record(caller.by(), Kind.ACCOUNT_CHANGED, About.account(account.id()));
    return new AccountReply.Self(email.value(), name);
  }

  /// Ends all other sign-ins of the account.
  @SignedIn
  @PostMapping("/api/accounts/me/password")
  ResponseEntity<Void> password(Caller caller, @RequestBody NewPassword body) {
    var account = account(caller);
    prove(account.id(), body.current(), signIns);
    accounts.setPassword(
        account.id(), AccountController.password(Present.field(body.password(), "password")));
    tokens.revokeOthers(account.id(), caller.verified().family());
    audit.record(caller.by(), Kind.PASSWORD_CHANGED, About.account(account.id()));
    return ResponseEntity.noContent().build();
  }

  /// Ends every sign-in of the account, this one too.
  @SignedIn
  @PostMapping("/api/accounts/me/sign-out-everywhere")
  ResponseEntity<Void> signOut(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var account = account(caller);
    tokens.revokeAll(account.id());
    cookie.clear(request, response);
    audit.record(caller.by(), Kind.ACCOUNT_SIGNED_OUT, About.account(account.id()));
    return ResponseEntity.noContent().build();
  }

  private Account account(Caller caller) {
    return caller.account().flatMap(accounts::find).orElseThrow(Refused::notFound);
  }

  static void prove(AccountId account, @Nullable String typed, SignIns signIns) {
    switch (typed == null ? SignIns.Proof.WRONG : signIns.prove(account, typed)) {
      case RIGHT -> {}
      case WRONG ->
          throw Refused.because(
              HttpStatus.FORBIDDEN, "password.wrong", "This is not your password now.");
      case BUSY -> throw Refused.busy();
    }
  }
}
