/// The organization's own sign-in: an OpenID Connect provider that says whose e-mail somebody has.
@ApplicationModule(allowedDependencies = {"startup"})
@NullMarked
package org.plenary.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
