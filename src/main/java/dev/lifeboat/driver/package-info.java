/** Puts the implementation under test on the simulated phones, asks it things, and turns whatever comes back into an answer. */
package dev.lifeboat.driver;
