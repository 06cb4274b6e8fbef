package org.plenary.transport.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plenary.identity.Operation;

/// Marks an endpoint that answers to those whose role allows an operation: in the workshop that its
/// path names, or without one in the caller's own.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
  Operation value();
}
