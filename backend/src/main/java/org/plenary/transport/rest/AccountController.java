package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.EmailAddress;
import org.plenary.identity.Identity;
import org.plenary.identity.Invitations;
import org.plenary.identity.Password;
import org.plenary.identity.SetupLinks;
import org.plenary.identity.SignIns;
import org.plenary.workshop.GuestName;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Makes the first account, and tells accounts who they are.
@RestController
final class AccountController {

  private final Accounts accounts;
  private final SetupLinks setup;
  private final Invitations invitations;
  private final Audit audit;
  private final SignIns signIns;
  private final RefreshCookie cookie;

  AccountController(
      Accounts accounts,
      SetupLinks setup,
      Invitations invitations,
      Audit audit,
      SignIns signIns,
      RefreshCookie cookie) {
    this.accounts = accounts;
    this.setup = setup;
    this.invitations = invitations;
    this.audit = audit;
    this.signIns = signIns;
    this.cookie = cookie;
  }

  record NewAccount(@Nullable String email, @Nullable String password, @Nullable String name) {}

  /// The bearer is the token of a setup link, which is good for this alone.
  @Open
  @PostMapping("/api/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  AccountReply create(
      @RequestBody NewAccount body, HttpServletRequest request, HttpServletResponse response) {
    var token = Gate.bearer(request).orElseThrow(AccountController::setupIsOver);
    var email = email(Present.field(body.email(), "email"));
    var password = password(Present.field(body.password(), "password"));
    var name = name(body.name(), email);
    var account =
        setup
            .redeem(token, email, password, name)
            .orElseGet(() -> invited(invitations.redeem(token, email, password, name)));
    audit.record(new By.OfAccount(account.id()), Kind.ACCOUNT_MADE, About.account(account.id()));
    var pair = signIns.issue(account);
    return AccountReply.of(account, pair, cookie.give(pair, request, response));
  }

  @SignedIn
  @GetMapping("/api/accounts/me")
  AccountReply.Self me(Caller caller) {
    return switch (caller.verified().identity()) {
      case Identity.OfAccount(var id) ->
          accounts.find(id).map(AccountReply.Self::of).orElseThrow(Refused::notFound);
      case Identity.OfPerson _ -> throw Refused.notFound();
    };
  }

  private static Account invited(Invitations.Redeemed redeemed) {
    return switch (redeemed) {
      case Invitations.Redeemed.Done(var account) -> account;
      case Invitations.Redeemed.Over() -> throw setupIsOver();
      case Invitations.Redeemed.EmailTaken() -> throw emailTaken();
    };
  }

  static Refused emailTaken() {
    return Refused.because(
        HttpStatus.CONFLICT, "email.taken", "Another account has this e-mail address.");
  }

  static EmailAddress email(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(() -> Refused.badRequest("email.wrong", "This is not an e-mail address."));
  }

  static Password password(String typed) {
    return Password.chosen(typed)
        .orElseThrow(() ->
            Password.typed(typed).isOfLength()
                ? Refused.badRequest(
                    "password.common",
                    "Many people use this password or one much like it. Choose another.")
                : Refused.badRequest(
                    "password.weak",
                    "A password has at least 10 characters and at most 72 bytes."));
  }

  static String name(@Nullable String given, EmailAddress email) {
    if (given == null || given.isBlank()) {
      return email.value().substring(0, email.value().indexOf('@'));
    }
    return written(given);
  }

  /// A name that somebody wrote, which is not left empty.
  static String written(String name) {
    return GuestName.parse(name)
        .map(GuestName::value)
        .orElseThrow(
            () -> Refused.badRequest("name.wrong", "A name is one line of 1 to 64 characters."));
  }

  private static Refused setupIsOver() {
    return Refused.because(
        HttpStatus.UNAUTHORIZED, "setup.over", "This link was used, or a newer one was made.");
  }
}
