package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** Gives WireMock the routes of the kit and no others, whatever lies about in the folder it runs in. */
record FixedRoutes(Mappings mappings) implements MappingsSource {

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        mappings.byFile().values().forEach(stubs::addMapping);
    }

    @Override
    public void save(List<StubMapping> changed) {
        throw fixed();
    }

    @Override
    public void save(StubMapping changed) {
        throw fixed();
    }

    @Override
    public void remove(StubMapping unwanted) {
        throw fixed();
    }

    @Override
    public void removeAll() {
        throw fixed();
    }

    static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("routes are files of the kit and do not change while it runs");
    }
}
