/// The REST endpoints and the pages: documents for organizers, doors for everybody.
@NullMarked
package org.plenary.transport.rest;

import org.jspecify.annotations.NullMarked;
