package org.plenary.identity;

/// What keeps somebody signed in: an access token and the secret that gets the next one.
public record TokenPair(String token, Secret refresh) {}
