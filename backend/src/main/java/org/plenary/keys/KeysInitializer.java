package org.plenary.keys;

import org.plenary.startup.CannotStart;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// Reads the keys from `PLENARY_TOKEN_KEY` and `PLENARY_SIGNING_KEY` before anything else is built,
/// and offers them as a bean of type [Keys], the pair that signs as one of type `KeyPair` too.
final class KeysInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public int getOrder() {
    return 10;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var keys =
        new Keys(
            KeyText.tokenKey(
                required(
                    environment,
                    "plenary.token-key",
                    "PLENARY_TOKEN_KEY",
                    "at least 32 random bytes in base64: openssl rand -base64 32")),
            KeyText.signingKey(
                required(
                    environment,
                    "plenary.signing-key",
                    "PLENARY_SIGNING_KEY",
                    "an Ed25519 private key in base64: openssl genpkey -algorithm ed25519"
                        + " -outform DER | openssl base64 -A")));
    context.getBeanFactory().registerSingleton("keys", keys);
    context.getBeanFactory().registerSingleton("signingKeys", keys.signingKey());
  }

  private static String required(
      Environment environment, String property, String variable, String meaning) {
    var text = environment.getProperty(property, "").strip();
    if (text.isEmpty()) {
      throw new CannotStart(
          variable + " must be set where a database is configured (" + meaning + ").");
    }
    return text;
  }
}
