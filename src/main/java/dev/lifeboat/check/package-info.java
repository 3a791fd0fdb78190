/** Walks the adapter protocol with a subject, step by step and before any rule is judged, and says what to change. */
package dev.lifeboat.check;
