package org.plenary.transport.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.Invitations;
import org.plenary.identity.SignIns;
import org.plenary.identity.Tokens;
import org.plenary.ids.AccountId;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.Owners;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The accounts of the installation, which invite and remove each other.
@RestController
final class AccountsController {

  private final Accounts accounts;
  private final SignIns signIns;
  private final Invitations invitations;
  private final Owners owners;
  private final Tokens tokens;
  private final Audit audit;
  private final PublicUrl url;

  AccountsController(
      Accounts accounts,
      SignIns signIns,
      Invitations invitations,
      Owners owners,
      Tokens tokens,
      Audit audit,
      PublicUrl url) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.invitations = invitations;
    this.owners = owners;
    this.tokens = tokens;
    this.audit = audit;
    this.url = url;
  }

  record AccountView(String id, String email, String name, @Nullable Boolean self) {}

  /// @param by the name of the account that invites
  record InvitationView(String id, String by, Instant expiresAt) {}

  record Listing(List<AccountView> accounts, List<InvitationView> invitations) {}

  /// The link is told once.
  record Invited(String id, String url, String secret, Instant expiresAt) {}

  /// @param password of the account that removes
  record Removal(@Nullable String password) {}

  @SignedIn
  @GetMapping("/api/accounts")
  Listing list(Caller caller) {
    var self = self(caller);
    return new Listing(
        accounts.all().stream().map(account -> view(account, self.id())).toList(),
        invitations.all().stream().map(this::view).toList());
  }

  @SignedIn
  @PostMapping("/api/accounts/invitations")
  ResponseEntity<Invited> invite(Caller caller) {
    var made = invitations.make(self(caller).id());
    audit.record(caller.by(), Kind.ACCOUNT_INVITED);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            new Invited(
                made.invitation().id(),
                url.at("/setup#" + made.secret().value()).toString(),
                made.secret().value(),
                made.invitation().expires()));
  }

  @SignedIn
  @DeleteMapping("/api/accounts/invitations/{invitation}")
  ResponseEntity<Void> withdraw(Caller caller, @PathVariable String invitation) {
    self(caller);
    if (!invitations.withdraw(invitation)) {
      throw Refused.notFound();
    }
    audit.record(caller.by(), Kind.INVITATION_WITHDRAWN);
    return ResponseEntity.noContent().build();
  }

  /// An account that alone owns a workshop stays until that has another owner.
  @SignedIn
  @PostMapping("/api/accounts/{account}/remove")
  ResponseEntity<Void> remove(
      Caller caller, @PathVariable String account, @RequestBody Removal body) {
    var self = self(caller);
    var gone =
        AccountId.parse(account)
            .flatMap(id -> accounts.all().stream().filter(it -> it.id().equals(id)).findFirst())
            .orElseThrow(Refused::notFound);
    MyAccountController.prove(self.id(), body.password(), signIns);
    if (accounts.all().size() == 1) {
      throw lastAccount();
    }
    if (!owners.removeEverywhere(gone.id(), caller.by())) {
      throw Refused.because(
          HttpStatus.CONFLICT,
          "account.owns-alone",
          "A workshop belongs to this account alone. Give it another owner first.");
    }
    if (!accounts.remove(gone.id())) {
      throw lastAccount();
    }
    tokens.revokeAll(gone.id());
    audit.record(caller.by(), Kind.ACCOUNT_REMOVED, About.account(gone.id()));
    return ResponseEntity.noContent().build();
  }

  private static Refused lastAccount() {
    return Refused.because(
        HttpStatus.CONFLICT, "account.last", "This is the last account; invite another first.");
  }

  private Account self(Caller caller) {
    return caller.account().flatMap(accounts::find).orElseThrow(Refused::notFound);
  }

  private static AccountView view(Account account, AccountId self) {
    return new AccountView(
        account.id().value(),
        account.email(),
        account.name(),
        account.id().equals(self) ? true : null);
  }

  private InvitationView view(Invitations.Open invitation) {
    return new InvitationView(
        invitation.id(),
        accounts.find(invitation.by()).map(Account::name).orElse(""),
        invitation.expires());
  }
}
