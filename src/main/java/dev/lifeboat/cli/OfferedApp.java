package dev.lifeboat.cli;

import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.serve.AdapterServer;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.net.URI;

/** An app in this JVM, offered over the adapter protocol. */
final class OfferedApp implements Adapter {

    private final AdapterServer server;

    /** @throws SubjectUnusable if there is no free port */
    OfferedApp(Implementation implementation) {
        try {
            this.server = AdapterServer.start(implementation, 0);
        } catch (IOException e) {
            throw new SubjectUnusable("The app cannot be offered on this machine: " + e.getMessage(), e);
        }
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public String name() {
        return "the app";
    }

    @Override
    public String demise() {
        return "";
    }

    @Override
    public boolean restart() {
        return false;
    }

    @Override
    public void close() {
        server.close();
    }
}
