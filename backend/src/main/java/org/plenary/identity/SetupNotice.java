package org.plenary.identity;

import java.util.List;
import org.plenary.startup.PublicUrl;
import org.plenary.startup.StartupNotice;

/// Shows the one-time link of an installation that has no account yet: a new one at each start.
record SetupNotice(Accounts accounts, SetupLinks links, PublicUrl url) implements StartupNotice {

  @Override
  public List<String> lines() {
    return accounts.isEmpty()
        ? List.of(
            "Make your organizer's account with this one-time link:",
            "  " + url.at("/setup#" + links.renew().value()))
        : List.of();
  }
}
