package org.plenary.transport.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Serves the one page that all addresses of the web client share.
@Controller
final class PagesController {

  /// A first part of an address that is neither a file nor one for programs.
  private static final String UNKNOWN = "(?!(?:api|actuator|assets|ws)$)[\\w-]+";

  @Open
  @GetMapping(
      path = {
        "/",
        "/j/{code}",
        "/enter",
        "/clear",
        "/setup",
        "/sign-in",
        "/provider",
        "/account",
        "/account/{*rest}",
        "/w/{workshop}",
        "/w/{workshop}/{*rest}",
        "/organize",
        "/organize/{*rest}"
      },
      produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    return "forward:/index.html";
  }

  /// The page says itself that there is nothing, and where to go on.
  @Open
  @ResponseStatus(HttpStatus.NOT_FOUND)
  @GetMapping(
      path = {"/{page:" + UNKNOWN + "}", "/{page:" + UNKNOWN + "}/{*rest}"},
      produces = MediaType.TEXT_HTML_VALUE)
  String lost() {
    return "forward:/index.html";
  }
}
