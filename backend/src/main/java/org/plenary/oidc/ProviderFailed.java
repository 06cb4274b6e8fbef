package org.plenary.oidc;

import com.nimbusds.jose.proc.BadJOSEException;
import org.jspecify.annotations.Nullable;

/// Thrown where the provider says nothing that may be believed.
public final class ProviderFailed extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean away;

  private ProviderFailed(boolean away, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.away = away;
  }

  static ProviderFailed away(Throwable cause) {
    return new ProviderFailed(true, "it is not reached: " + cause, cause);
  }

  static ProviderFailed refused(String reason) {
    return new ProviderFailed(false, reason, null);
  }

  /// Only what a check found is told: other messages may hold what was sent.
  static ProviderFailed wrong(Throwable cause) {
    var found =
        cause instanceof BadJOSEException ? cause.getMessage() : cause.getClass().getSimpleName();
    return new ProviderFailed(false, "what it says is not right: " + found, cause);
  }

  /// Whether it was not reached, and may be later.
  public boolean isAway() {
    return away;
  }
}
