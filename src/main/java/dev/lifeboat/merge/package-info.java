/** Puts the parts of a run, made on machines of their own, together to the run that one machine would have made. */
package dev.lifeboat.merge;
