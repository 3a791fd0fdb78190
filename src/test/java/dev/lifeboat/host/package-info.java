/** The machine that the kit runs on fails it: a real process of the command line, and what is left of its run. */
package dev.lifeboat.host;
