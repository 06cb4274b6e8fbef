/// How clients come to hold what they may see: ticks, versions, marks, patches, and what each one
/// lacks. Blind to what the documents mean.
@ApplicationModule(allowedDependencies = {"ids", "rules", "topics"})
@NullMarked
package org.plenary.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
