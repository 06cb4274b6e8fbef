/// Polls: what was asked, who may answer, and what the answers add up to.
@NullMarked
package org.plenary.poll;

import org.jspecify.annotations.NullMarked;
