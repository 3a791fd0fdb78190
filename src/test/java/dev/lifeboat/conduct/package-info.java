/** What adapters and the network to them do wrong, and what becomes of it: every way of it against real features. */
package dev.lifeboat.conduct;
