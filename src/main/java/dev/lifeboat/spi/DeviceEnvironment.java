package dev.lifeboat.spi;

import java.net.URI;

/**
 * What a phone lends to an app: who it is, and one address. Everything the app does to the outside is an HTTP request
 * below that address; there is no other way out.
 *
 * <p>{@code GET {address}} lists the addresses below it by name; appending {@code /} and the name gives the same:
 *
 * <ul>
 *   <li>{@code os/clock}: {@code {"now": instant}}, the phone's own time
 *   <li>{@code os/cloud-account}: {@code {"store","account","token"}}, 404 when signed out; ask before each use
 *   <li>{@code os/permissions/camera}: GET tells the state and asks nobody; POST {@code {}} asks, once with a dialog
 *   <li>{@code os/camera}, {@code os/camera/barcodes}: the picture in front, and the QR codes the system reads in it; 403
 *       without permission, 404 with nothing in sight
 *   <li>{@code net/icloud}, {@code net/google-drive}: the cloud stores
 *   <li>{@code net/microsoft}, {@code net/work/{tenant}}: the identity providers
 *   <li>{@code net/mail}, {@code net/files}, {@code net/directory}, {@code net/analytics}: other services that answer, and
 *       that a backup has no business with (rules R13 to R15)
 * </ul>
 *
 * Offline means that a connection is refused or reset, or a body cut short; {@code os/*} goes on. The app never sleeps.
 */
public interface DeviceEnvironment {

    /** The phone's id, matching {@code [A-Za-z0-9._~-]{1,64}}; it says nothing about a person. */
    String device();

    /** The operating system. */
    Platform platform();

    /** The version of the operating system, for display only. */
    String osVersion();

    /** The base address of this phone, without a trailing slash. */
    URI address();

    /** The address with the given name, for example {@code os/clock}. */
    default URI address(String name) {
        return URI.create(address() + "/" + name);
    }
}
