package org.plenary.transport.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.Operation;
import org.plenary.ids.AccountId;
import org.plenary.workshop.Owners;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The accounts to which a workshop belongs.
@RestController
final class OwnersController {

  private static final String OWNERS = "/api/workshops/{workshop}/owners";

  private final Owners owners;
  private final Accounts accounts;

  OwnersController(Owners owners, Accounts accounts) {
    this.owners = owners;
    this.accounts = accounts;
  }

  record OwnerView(String id, String email, String name, @Nullable Boolean self) {}

  record Listing(List<OwnerView> owners) {}

  record NewOwner(@Nullable String email) {}

  @Needs(Operation.OWNERS_READ)
  @GetMapping(OWNERS)
  Listing list(Caller caller) {
    return listing(caller);
  }

  @Needs(Operation.OWNERS_CHANGE)
  @PostMapping(OWNERS)
  Listing add(Caller caller, @RequestBody NewOwner body) {
    insistOnAccount(caller);
    var account =
        accounts
            .find(AccountController.email(Present.field(body.email(), "email")))
            .map(Account::id)
            .orElseThrow(() ->
                Refused.because(
                    HttpStatus.NOT_FOUND,
                    "account.unknown",
                    "No account has this e-mail address. Invite them first."));
    owners.add(caller.workshop(), account, caller.by());
    return listing(caller);
  }

  @Needs(Operation.OWNERS_CHANGE)
  @DeleteMapping(OWNERS + "/{account}")
  ResponseEntity<Void> remove(Caller caller, @PathVariable String account) {
    insistOnAccount(caller);
    var gone =
        AccountId.parse(account)
            .filter(id -> owners.of(caller.workshop()).contains(id))
            .orElseThrow(Refused::notFound);
    if (!owners.remove(caller.workshop(), gone, caller.by())) {
      throw Refused.because(
          HttpStatus.CONFLICT,
          "owner.last",
          "A workshop has at least one owner. Add another one first.");
    }
    return ResponseEntity.noContent().build();
  }

  private static void insistOnAccount(Caller caller) {
    if (caller.account().isEmpty()) {
      throw Refused.accountNeeded();
    }
  }

  private Listing listing(Caller caller) {
    var self = caller.account();
    return new Listing(
        owners.of(caller.workshop()).stream()
            .flatMap(id -> accounts.find(id).stream())
            .map(account ->
                new OwnerView(
                    account.id().value(),
                    account.email(),
                    account.name(),
                    self.filter(account.id()::equals).isPresent() ? true : null))
            .toList());
  }
}
