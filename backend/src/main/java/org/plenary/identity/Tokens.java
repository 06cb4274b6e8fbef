package org.plenary.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.plenary.workshop.People;
import org.springframework.transaction.support.TransactionTemplate;

/// The tokens by which people and accounts stay known: short-lived ones for each request, and the
/// secrets that get the next.
public final class Tokens {

  private final AccessTokens access;
  private final Families families;
  private final People people;
  private final TransactionTemplate transaction;

  Tokens(AccessTokens access, Families families, People people, TransactionTemplate transaction) {
    this.access = access;
    this.families = families;
    this.people = people;
    this.transaction = transaction;
  }

  /// Who holds an access token, unless it is wrong, expired, or its family is revoked.
  public Optional<Verified> verify(String token) {
    return access.read(token).filter(verified -> families.isAlive(verified.family()));
  }

  /// Begins a family for somebody who just proved who they are.
  public TokenPair issue(Identity identity) {
    return transaction.execute(_ -> pair(identity, found(identity)));
  }

  /// Exchanges a refresh token for the next pair.
  public Optional<TokenPair> refresh(Secret refresh) {
    return transaction.execute(_ ->
        families
            .spend(refresh)
            .flatMap(member -> identity(member).map(identity -> pair(identity, member.family()))));
  }

  /// Ends the sign-in that a refresh token belongs to, on all of its tabs.
  public void signOut(Secret refresh) {
    transaction.executeWithoutResult(_ -> families.of(refresh).ifPresent(families::revoke));
  }

  /// Which of these sign-ins have not ended by signing out, theft or a renewed link, each with the
  /// person to whom it leads; empty for an account's.
  public Map<FamilyId, Optional<PersonId>> alive(Set<FamilyId> signIns) {
    return families.alive(signIns);
  }

  public void signOut(FamilyId family) {
    families.revoke(family);
  }

  /// Makes all tokens of a person worthless at once.
  public void revokeAll(PersonId person) {
    families.revokeAll(person);
  }

  /// Signs everybody of a workshop out; their links bring them in again while it stands.
  public void revokeAll(WorkshopId workshop) {
    families.revokeAll(workshop);
  }

  /// Signs an account out everywhere.
  public void revokeAll(AccountId account) {
    families.revokeAll(account);
  }

  /// Signs an account out everywhere else.
  public void revokeOthers(AccountId account, FamilyId but) {
    families.revokeOthers(account, but);
  }

  private FamilyId found(Identity identity) {
    return switch (identity) {
      case Identity.OfPerson(var person, _) -> families.found(person, null);
      case Identity.OfAccount(var account) -> families.found(null, account);
    };
  }

  private TokenPair pair(Identity identity, FamilyId family) {
    return new TokenPair(access.write(identity, family), families.next(family));
  }

  private Optional<Identity> identity(Families.Member member) {
    var account = member.account();
    if (account != null) {
      return Optional.of(new Identity.OfAccount(account));
    }
    return Optional.ofNullable(member.person()).flatMap(this::identity);
  }

  /// A sign-in stays that of the guest who made it, whoever they turned out to be.
  private Optional<Identity> identity(PersonId person) {
    return people
        .acting(person)
        .filter(acting -> acting.standing().mayEnter())
        .map(acting -> new Identity.OfPerson(person, acting.workshop()));
  }
}
