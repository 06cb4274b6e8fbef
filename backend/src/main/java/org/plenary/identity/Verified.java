package org.plenary.identity;

import java.time.Instant;

/// What a valid access token says.
public record Verified(Identity identity, FamilyId family, Instant expires) {}
