/**
 * The strict cloud stores: iCloud as CloudKit Web Services and the application folder of Google Drive v3. Apps reach
 * them by their operations only; the other calls are what a person does to an account, and what a test looks at.
 */
package dev.lifeboat.simulator.cloud;
