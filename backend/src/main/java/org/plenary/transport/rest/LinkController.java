package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Identity;
import org.plenary.identity.Invitations;
import org.plenary.identity.Joining;
import org.plenary.identity.PersonalLinks;
import org.plenary.identity.Secret;
import org.plenary.identity.SetupLinks;
import org.plenary.identity.Tokens;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Turns the secret of a link into a token.
@RestController
final class LinkController {

  private final PersonalLinks links;
  private final SetupLinks setup;
  private final Invitations invitations;
  private final Tokens tokens;
  private final Workshops workshops;
  private final RefreshCookie cookie;
  private final DeviceCookie devices;
  private final Joining joining;

  LinkController(
      PersonalLinks links,
      SetupLinks setup,
      Invitations invitations,
      Tokens tokens,
      Workshops workshops,
      RefreshCookie cookie,
      DeviceCookie devices,
      Joining joining) {
    this.links = links;
    this.setup = setup;
    this.invitations = invitations;
    this.tokens = tokens;
    this.workshops = workshops;
    this.cookie = cookie;
    this.devices = devices;
    this.joining = joining;
  }

  record Link(@Nullable String secret) {}

  @Open
  @PostMapping("/api/links")
  LinkReply enter(
      @RequestBody Link body, HttpServletRequest request, HttpServletResponse response) {
    var secret = new Secret(Present.field(body.secret(), "secret"));
    return links
        .use(secret)
        .<LinkReply>map(person -> LinkReply.OfPerson.of(reply(person, request, response)))
        .or(() -> setup.open(secret).map(LinkReply.Setup::first))
        .or(() -> invitations.open(secret).map(LinkReply.Setup::invited))
        .orElseThrow(LinkController::unknown);
  }

  private static Refused unknown() {
    return Refused.because(
        HttpStatus.NOT_FOUND,
        "link.unknown",
        "This link is no longer good. Ask the organizers for a new one.");
  }

  private PersonReply reply(
      Person person, HttpServletRequest request, HttpServletResponse response) {
    var workshop = workshops.find(person.workshop()).orElseThrow(LinkController::unknown);
    var pair = tokens.issue(new Identity.OfPerson(person.id(), person.workshop()));
    var device = devices.of(request);
    joining.saw(person, device);
    var refresh = cookie.give(pair, request, response);
    devices.keep(device, request, response);
    return PersonReply.of(pair, refresh, workshop, person);
  }
}
