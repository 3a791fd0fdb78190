package dev.lifeboat.reference;

import dev.lifeboat.spi.DeviceEnvironment;

/** What one installation of the app works with. */
record Installation(
        Vault vault, Phone phone, MicrosoftClient microsoft, WorkClient work, Backups backups, Policies policies) {

    static Installation on(DeviceEnvironment environment, Wire wire, Policies policies) {
        Vault vault = new Vault(environment.device());
        Phone phone = new Phone(environment, wire);
        MicrosoftClient microsoft = new MicrosoftClient(environment, wire);
        Backups backups = new Backups(vault, phone, microsoft, new CloudStores(environment, wire, policies), policies);
        return new Installation(vault, phone, microsoft, new WorkClient(environment, wire), backups, policies);
    }
}
