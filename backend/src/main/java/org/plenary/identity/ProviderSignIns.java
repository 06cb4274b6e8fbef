package org.plenary.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.oidc.Asked;
import org.plenary.oidc.Provider;
import org.plenary.oidc.ProviderFailed;
import org.plenary.oidc.Vouched;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.DeviceMark;
import org.plenary.workshop.GuestName;
import org.plenary.workshop.Guests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets people in whom the organization's provider vouches for: accounts by their e-mail, and, with
/// a join code, people of the plan by theirs and everyone else as guests.
public final class ProviderSignIns {

  /// The page to which the provider sends browsers back.
  public static final String PAGE = "/provider";

  private static final Logger log = LoggerFactory.getLogger(ProviderSignIns.class);

  private final Optional<Provider> provider;
  private final AccessTokens access;
  private final Accounts accounts;
  private final SignIns signIns;
  private final Joining joining;
  private final PublicUrl url;
  private final RandomGenerator random;

  ProviderSignIns(
      Optional<Provider> provider,
      AccessTokens access,
      Accounts accounts,
      SignIns signIns,
      Joining joining,
      PublicUrl url,
      RandomGenerator random) {
    this.provider = provider;
    this.access = access;
    this.accounts = accounts;
    this.signIns = signIns;
    this.joining = joining;
    this.url = url;
    this.random = random;
  }

  /// What a browser was sent with.
  ///
  /// @param code the join code with which it wants to come in; null for an account
  record Sent(Asked asked, @Nullable String code) {}

  /// A browser that is about to go to the provider.
  ///
  /// @param address where to
  /// @param token by which it is known when it comes back, for ten minutes
  public record Going(URI address, String token) {}

  /// What coming back from the provider came to.
  public sealed interface Result {
    record OfAccount(TokenPair tokens, Account account) implements Result {}

    record OfPerson(Joining.Result.In in) implements Result {}

    /// The browser did not go from here, or too long ago.
    record Unasked() implements Result {}

    /// The provider proves no e-mail that an account has.
    record NoAccount() implements Result {}

    record NoDoor() implements Result {}

    record Busy() implements Result {}

    /// The provider is not reached.
    record Away() implements Result {}

    /// The provider does not say who it is.
    record Unproven() implements Result {}
  }

  /// What the provider is called; empty where there is none.
  public Optional<String> name() {
    return provider.map(Provider::name);
  }

  /// @param code the join code with which somebody wants to come in; null for an account
  /// @return empty where there is no provider, or it is not reached
  public Optional<Going> go(@Nullable String code) {
    var asked = new Asked(secret(), secret(), secret());
    return provider.flatMap(it -> {
      try {
        return Optional.of(
            new Going(it.ask(asked, back()), access.writeAsked(new Sent(asked, code))));
      } catch (ProviderFailed failed) {
        tell(failed);
        return Optional.empty();
      }
    });
  }

  /// @param token with which the browser went
  /// @param state with which it was sent back
  /// @param answer the provider's, good once
  /// @param address where the request comes from
  public Result enter(
      String token, String state, String answer, String address, DeviceMark device) {
    var sent = access.readAsked(token).filter(it -> isSame(it.asked().state(), state));
    if (sent.isEmpty() || provider.isEmpty()) {
      return new Result.Unasked();
    }
    try {
      var vouched = provider.get().redeem(answer, sent.get().asked(), back());
      var code = sent.get().code();
      return code == null ? account(vouched) : person(code, vouched, address, device);
    } catch (ProviderFailed failed) {
      tell(failed);
      return failed.isAway() ? new Result.Away() : new Result.Unproven();
    }
  }

  private Result account(Vouched vouched) {
    return email(vouched)
        .flatMap(accounts::find)
        .<Result>map(account -> new Result.OfAccount(signIns.issue(account), account))
        .orElseGet(Result.NoAccount::new);
  }

  private Result person(String code, Vouched vouched, String address, DeviceMark device) {
    var email = email(vouched).map(EmailAddress::value).orElse(null);
    var visitor = new Guests.Visitor(name(vouched), null, device, email);
    return switch (joining.join(code, visitor, address)) {
      case Joining.Result.In in -> new Result.OfPerson(in);
      case Joining.Result.NoDoor() -> new Result.NoDoor();
      case Joining.Result.Busy() -> new Result.Busy();
    };
  }

  private static Optional<EmailAddress> email(Vouched vouched) {
    return Optional.ofNullable(vouched.email()).flatMap(EmailAddress::parse);
  }

  /// Somebody without a name that can be shown is called by the first part of their e-mail.
  private static GuestName name(Vouched vouched) {
    return Optional.ofNullable(vouched.name())
        .flatMap(GuestName::parse)
        .or(() -> email(vouched).flatMap(it -> GuestName.parse(it.value().split("@", 2)[0])))
        .orElseGet(() -> new GuestName("Guest"));
  }

  private URI back() {
    return url.at(PAGE);
  }

  private String secret() {
    return Secret.random(random).value();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static void tell(ProviderFailed failed) {
    log.warn("A sign-in by the identity provider failed: {}", failed.getMessage());
  }
}
