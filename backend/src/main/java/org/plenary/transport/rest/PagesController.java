package org.plenary.transport.rest;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Serves the one page that all addresses of the web client share.
@Controller
final class PagesController {

  @Open
  @GetMapping(
      path = {
        "/",
        "/enter",
        "/setup",
        "/sign-in",
        "/w/{workshop}",
        "/w/{workshop}/{*rest}",
        "/organize",
        "/organize/{*rest}"
      },
      produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    return "forward:/index.html";
  }
}
