package dev.lifeboat.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the kit as it was packaged, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "lifeboat " + (packaged == null ? "(not packaged)" : packaged), "Java " + System.getProperty("java.version")
        };
    }
}
