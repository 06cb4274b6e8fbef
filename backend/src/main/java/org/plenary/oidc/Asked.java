package org.plenary.oidc;

/// What a browser was sent to the provider with, all of it random: the answer must fit it.
///
/// @param state comes back with the answer
/// @param nonce stands in the token that says who it is
/// @param verifier proves that who asked is who redeems the answer (RFC 7636)
public record Asked(String state, String nonce, String verifier) {

  @Override
  public String toString() {
    return "Asked[…]";
  }
}
