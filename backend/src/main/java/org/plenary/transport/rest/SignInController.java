package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Secret;
import org.plenary.identity.SignIns;
import org.plenary.identity.TokenPair;
import org.plenary.identity.Tokens;
import org.plenary.transport.Address;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signs accounts in, keeps everyone signed in, and signs out.
@RestController
final class SignInController {

  private final SignIns signIns;
  private final Tokens tokens;
  private final RefreshCookie cookie;
  private final DeviceCookie devices;

  SignInController(SignIns signIns, Tokens tokens, RefreshCookie cookie, DeviceCookie devices) {
    this.signIns = signIns;
    this.tokens = tokens;
    this.cookie = cookie;
    this.devices = devices;
  }

  record SignIn(@Nullable String email, @Nullable String password) {}

  record Refresh(@Nullable String refresh) {}

  record Renewed(String token, @Nullable String refresh) {}

  @Open
  @PostMapping("/api/sign-in")
  AccountReply signIn(
      @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    var device = devices.of(request);
    var result =
        signIns.signIn(
            Present.field(body.email(), "email"),
            Present.field(body.password(), "password"),
            Address.of(request.getRemoteAddr()),
            device);
    return switch (result) {
      case SignIns.Result.Done(var pair, var account) -> {
        devices.keep(device, request, response);
        yield AccountReply.of(account, pair, cookie.give(pair, request, response));
      }
      case SignIns.Result.Wrong() ->
          throw Refused.because(
              HttpStatus.UNAUTHORIZED,
              "sign-in.wrong",
              "No account has this e-mail and this password.");
      case SignIns.Result.Busy() -> throw Refused.busy();
    };
  }

  @Open
  @PostMapping("/api/refresh")
  Renewed refresh(
      @RequestBody(required = false) @Nullable Refresh body,
      HttpServletRequest request,
      HttpServletResponse response) {
    TokenPair pair =
        presented(body, request)
            .flatMap(tokens::refresh)
            .orElseThrow(() -> {
              cookie.clear(request, response);
              return Refused.because(
                  HttpStatus.UNAUTHORIZED, "auth.expired", "Sign in again to go on.");
            });
    return new Renewed(pair.token(), cookie.give(pair, request, response));
  }

  /// Ends what it is shown: the family of the refresh token, or of the access token.
  @Open
  @PostMapping("/api/sign-out")
  ResponseEntity<Void> signOut(
      @RequestBody(required = false) @Nullable Refresh body,
      HttpServletRequest request,
      HttpServletResponse response) {
    presented(body, request).ifPresent(tokens::signOut);
    Gate.bearer(request)
        .flatMap(tokens::verify)
        .ifPresent(verified -> tokens.signOut(verified.family()));
    cookie.clear(request, response);
    return ResponseEntity.noContent().build();
  }

  private Optional<Secret> presented(@Nullable Refresh body, HttpServletRequest request) {
    return body != null && body.refresh() != null
        ? Optional.of(new Secret(body.refresh()))
        : cookie.take(request);
  }
}
