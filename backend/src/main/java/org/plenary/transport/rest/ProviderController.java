package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Joining;
import org.plenary.identity.ProviderSignIns;
import org.plenary.identity.ProviderSignIns.Result;
import org.plenary.startup.PublicUrl;
import org.plenary.transport.Address;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door for those whom the organization's own provider vouches for.
@RestController
final class ProviderController {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final ProviderSignIns signIns;
  private final RefreshCookie cookie;
  private final DeviceCookie devices;
  private final StrictCookie asked;

  ProviderController(
      ProviderSignIns signIns, RefreshCookie cookie, DeviceCookie devices, PublicUrl url) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.devices = devices;
    asked = new StrictCookie("plenary_asked", "/api/provider", url);
  }

  /// @param name what the provider is called; null where there is none
  record Known(@Nullable String name) {}

  /// @param code the join code; none for an account
  record Going(@Nullable String code) {}

  record Gone(URI url) {}

  /// @param state as the provider gave it back
  /// @param answer the provider's code
  record Back(@Nullable String state, @Nullable String answer) {}

  @Open
  @GetMapping("/api/provider")
  Known known() {
    return new Known(signIns.name().orElse(null));
  }

  @Open
  @PostMapping("/api/provider/go")
  Gone go(@RequestBody Going body, HttpServletResponse response) {
    if (signIns.name().isEmpty()) {
      throw Refused.notFound();
    }
    var going = signIns.go(body.code()).orElseThrow(ProviderController::away);
    asked.set(going.token(), LIFE, response);
    return new Gone(going.address());
  }

  @Open
  @PostMapping("/api/provider/enter")
  ProviderReply enter(
      @RequestBody Back body, HttpServletRequest request, HttpServletResponse response) {
    var state = Present.field(body.state(), "state");
    var answer = Present.field(body.answer(), "answer");
    var device = devices.of(request);
    var result =
        signIns.enter(
            asked.of(request).orElse(""),
            state,
            answer,
            Address.of(request.getRemoteAddr()),
            device);
    asked.set("", Duration.ZERO, response);
    return switch (result) {
      case Result.OfAccount(var pair, var account) -> {
        devices.keep(device, request, response);
        yield ProviderReply.OfAccount.of(
            AccountReply.of(account, pair, cookie.give(pair, request, response)));
      }
      case Result.OfPerson(Joining.Result.In(var pair, var workshop, var person)) -> {
        devices.keep(device, request, response);
        yield LinkReply.OfPerson.of(
            PersonReply.of(pair, cookie.give(pair, request, response), workshop, person));
      }
      case Result.Unasked() ->
          throw Refused.badRequest(
              "provider.unasked", "This sign-in did not begin here, or too long ago. Begin again.");
      case Result.NoAccount() ->
          throw Refused.because(
              HttpStatus.FORBIDDEN,
              "provider.no-account",
              "No account has your e-mail. Ask somebody who has one to invite you.");
      case Result.NoDoor() -> throw JoinController.noDoor();
      case Result.Busy() -> throw Refused.busy();
      case Result.Away() -> throw away();
      case Result.Unproven() ->
          throw Refused.because(
              HttpStatus.BAD_GATEWAY,
              "provider.unproven",
              "The sign-in service did not say who you are. Try again.");
    };
  }

  private static Refused away() {
    return Refused.because(
        HttpStatus.BAD_GATEWAY,
        "provider.away",
        "The sign-in service is not reached now. Try again in a minute.");
  }
}
