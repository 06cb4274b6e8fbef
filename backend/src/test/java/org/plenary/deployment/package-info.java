@NullMarked
package org.plenary.deployment;

import org.jspecify.annotations.NullMarked;
