/**
 * All that an implementation under test sees of the kit: what it is asked to do, what it answers, and which addresses its
 * phone lends it. Nothing here knows the rules, the simulators or how a verdict is reached.
 *
 * <p>To plug in an app in process, implement {@link dev.lifeboat.spi.Implementation} and
 * {@link dev.lifeboat.spi.RunningApp}. Apps in other languages speak the same vocabulary over HTTP.
 */
package dev.lifeboat.spi;
