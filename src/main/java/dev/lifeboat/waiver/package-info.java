/** What is forgiven, why, by whom and until when: {@code waivers.yaml}. */
package dev.lifeboat.waiver;
