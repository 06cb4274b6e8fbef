package org.plenary.identity;

import org.plenary.ids.AccountId;

/// Somebody who may import plans and own workshops.
public record Account(AccountId id, String email, String name) {}
