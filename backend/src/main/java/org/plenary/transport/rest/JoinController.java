package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Joining;
import org.plenary.transport.Address;
import org.plenary.workshop.DeviceMark;
import org.plenary.workshop.GuestName;
import org.plenary.workshop.Guests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes guests with a join code into the waiting room.
@RestController
final class JoinController {

  private final Joining joining;
  private final RefreshCookie cookie;
  private final DeviceCookie devices;

  JoinController(Joining joining, RefreshCookie cookie, DeviceCookie devices) {
    this.joining = joining;
    this.cookie = cookie;
    this.devices = devices;
  }

  /// @param mark what the device becomes known by where it has no mark yet
  record Join(
      @Nullable String code,
      @Nullable String name,
      @Nullable String delegation,
      @Nullable String mark) {}

  @Open
  @PostMapping("/api/join")
  PersonReply join(
      @RequestBody Join body, HttpServletRequest request, HttpServletResponse response) {
    var code = Present.field(body.code(), "code");
    var name = name(Present.field(body.name(), "name"), "name.wrong", "name");
    var delegation =
        body.delegation() == null || body.delegation().isBlank()
            ? null
            : name(body.delegation(), "delegation.wrong", "delegation");
    var device = devices.of(request, proposed(body.mark()));
    var visitor = new Guests.Visitor(name, delegation, device, null);
    return switch (joining.join(code, visitor, Address.of(request.getRemoteAddr()))) {
      case Joining.Result.In(var pair, var workshop, var person) -> {
        var refresh = cookie.give(pair, request, response);
        devices.keep(device, request, response);
        yield PersonReply.of(pair, refresh, workshop, person);
      }
      case Joining.Result.NoDoor() -> throw noDoor();
      case Joining.Result.Busy() -> throw Refused.busy();
    };
  }

  static Refused noDoor() {
    return Refused.because(
        HttpStatus.NOT_FOUND,
        "code.unknown",
        "This code opens no door now. Check its letters, or ask the organizers: the door may be"
            + " closed, or open later.");
  }

  /// A page that lost the answer proposes the same mark again, and so is the same device.
  private static @Nullable DeviceMark proposed(@Nullable String mark) {
    return mark == null
        ? null
        : DeviceMark.parse(mark)
            .orElseThrow(() ->
                Refused.badRequest("body.wrong", "A mark is 32 of the digits 0 to 9 and a to f."));
  }

  private static GuestName name(String typed, String code, String field) {
    return GuestName.parse(typed)
        .orElseThrow(() ->
            Refused.badRequest(
                code, "The " + field + " is one line of 1 to 64 characters with a letter in it."));
  }
}
