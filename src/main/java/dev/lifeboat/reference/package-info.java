/**
 * A plain, correct authenticator app: it backs up, recovers and verifies as the rules say, sees nothing of the kit but the
 * SPI, and reaches the world by HTTP below its phone's address only.
 *
 * <p>An {@code App} is the {@code Vault} (what survives a restart), a {@code Session} (what does not) and the flow that is
 * under way: a {@code Flow} says what for, its {@code Step} what is asked now. The decisions that the rules demand are
 * {@link dev.lifeboat.reference.Policies}, each an interface whose default is the right answer.
 */
package dev.lifeboat.reference;
