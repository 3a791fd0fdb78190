/** What is another one in one run than in another, and what of all that they rest on may be the reason. */
package dev.lifeboat.diff;
