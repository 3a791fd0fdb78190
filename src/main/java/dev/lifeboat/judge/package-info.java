/** Decides a finished run once more from its evidence: the app is played back, everything else is there as it was. */
package dev.lifeboat.judge;
