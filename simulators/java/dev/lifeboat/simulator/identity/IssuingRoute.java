package dev.lifeboat.simulator.identity;

/** Where a member of a tenant gets a QR code, which depends on an administrator's setting (rule R50). */
public enum IssuingRoute {
    /** The security-information page: the administrator has turned security information on. */
    SECURITY_INFORMATION,
    /** The page for getting started with the app: the setting is off. */
    GETTING_STARTED
}
