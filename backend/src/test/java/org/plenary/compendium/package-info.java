@NullMarked
package org.plenary.compendium;

import org.jspecify.annotations.NullMarked;
