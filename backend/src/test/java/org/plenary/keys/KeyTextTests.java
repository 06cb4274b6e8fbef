package org.plenary.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.plenary.startup.CannotStart;

class KeyTextTests {

  private static final byte[] HEAD = "head".getBytes(StandardCharsets.UTF_8);

  @Test
  void takesATokenKeyOf256Bits() {
    assertThat(KeyText.tokenKey(base64(new byte[32])).getEncoded()).hasSize(32);
  }

  @Test
  void refusesAShortTokenKey() {
    assertThatThrownBy(() -> KeyText.tokenKey(base64(new byte[31])))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("248 bits");
  }

  @Test
  void refusesATokenKeyThatIsNotBase64() {
    assertThatThrownBy(() -> KeyText.tokenKey("change me!"))
        .isInstanceOf(CannotStart.class)
        .hasMessage("PLENARY_TOKEN_KEY is not base64.");
  }

  @Test
  void derivesThePublicHalfOfTheSigningKey() throws Exception {
    var original = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    var pair = KeyText.signingKey(base64(original.getPrivate().getEncoded()));

    assertThat(pair.getPublic()).isEqualTo(original.getPublic());
    var signing = Signature.getInstance("Ed25519");
    signing.initSign(pair.getPrivate());
    signing.update(HEAD);
    var checking = Signature.getInstance("Ed25519");
    checking.initVerify(original.getPublic());
    checking.update(HEAD);
    assertThat(checking.verify(signing.sign())).isTrue();
  }

  @Test
  void refusesAnythingElseAsSigningKey() {
    assertThatThrownBy(() -> KeyText.signingKey(base64(new byte[32])))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Ed25519");
  }

  @Test
  void showsNoKey() {
    var text = base64(new byte[32]);
    var keys = new Keys(KeyText.tokenKey(text), new KeyPair(null, null));

    assertThat(keys).hasToString("Keys[hidden]");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
