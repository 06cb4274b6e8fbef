@NullMarked
package org.plenary.transport.rest;

import org.jspecify.annotations.NullMarked;
