/** The commands: they parse what a person typed and print what the other packages answer. */
package dev.lifeboat.cli;
