/** Runs features on platforms against one subject: what is planned, how it is executed, what came of it. */
package dev.lifeboat.run;
