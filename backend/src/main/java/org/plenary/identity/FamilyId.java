package org.plenary.identity;

/// All tokens that follow from one sign-in, and are revoked together.
public record FamilyId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
