package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Accounts;
import org.plenary.identity.EmailAddress;
import org.plenary.identity.Identity;
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
  private final SignIns signIns;
  private final RefreshCookie cookie;

  AccountController(Accounts accounts, SetupLinks setup, SignIns signIns, RefreshCookie cookie) {
    this.accounts = accounts;
    this.setup = setup;
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
    var email =
        EmailAddress.parse(Present.field(body.email(), "email"))
            .orElseThrow(() -> Refused.badRequest("email.wrong", "This is not an e-mail address."));
    var password =
        Password.chosen(Present.field(body.password(), "password"))
            .orElseThrow(() ->
                Refused.badRequest(
                    "password.weak",
                    "A password has at least 10 characters and at most 72 bytes."));
    var account =
        setup
            .redeem(token, email, password, name(body.name(), email))
            .orElseThrow(AccountController::setupIsOver);
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

  private static String name(@Nullable String given, EmailAddress email) {
    if (given == null || given.isBlank()) {
      return email.value().substring(0, email.value().indexOf('@'));
    }
    return GuestName.parse(given)
        .map(GuestName::value)
        .orElseThrow(
            () -> Refused.badRequest("name.wrong", "A name is one line of 1 to 64 characters."));
  }

  private static Refused setupIsOver() {
    return Refused.because(
        HttpStatus.UNAUTHORIZED, "setup.over", "This link was used, or a newer one was made.");
  }
}
