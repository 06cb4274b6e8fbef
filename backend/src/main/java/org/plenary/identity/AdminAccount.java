package org.plenary.identity;

import org.plenary.startup.CannotStart;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// Makes the first account of an installation that is set up without a browser.
final class AdminAccount implements ApplicationRunner {

  private final Accounts accounts;
  private final String email;
  private final String password;

  /// @param email empty where none is configured
  AdminAccount(Accounts accounts, String email, String password) {
    this.accounts = accounts;
    this.email = email;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (email.isBlank() || !accounts.isEmpty()) {
      return;
    }
    var address =
        EmailAddress.parse(email)
            .orElseThrow(() -> new CannotStart("PLENARY_ADMIN_EMAIL is not an e-mail address."));
    var chosen =
        Password.chosen(password)
            .orElseThrow(() ->
                new CannotStart(
                    "PLENARY_ADMIN_PASSWORD must have at least 10 characters and at most 72"
                        + " bytes, and be none that many people use."));
    accounts.create(address, chosen, email.substring(0, email.indexOf('@')));
  }
}
