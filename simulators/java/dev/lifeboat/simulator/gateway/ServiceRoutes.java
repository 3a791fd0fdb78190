package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** What WireMock calls for every mapping that names a service: the way from a route into that service. */
final class ServiceRoutes implements ResponseDefinitionTransformerV2 {

    private static final String OPERATION = "operation";

    private final String service;
    private final Worlds worlds;

    ServiceRoutes(String service, Worlds worlds) {
        this.service = service;
        this.worlds = worlds;
    }

    /** The name that mappings give under {@code transformers}. */
    @Override
    public String getName() {
        return service;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        String operation = event.getTransformerParameters().getString(OPERATION);
        return onTheWire(worlds.answer(new Route(service, operation), event.getRequest()));
    }

    static ResponseDefinition onTheWire(Wire wire) {
        ResponseDefinitionBuilder response = new ResponseDefinitionBuilder();
        if (!wire.delay().isZero()) {
            response.withFixedDelay(Math.toIntExact(wire.delay().toMillis()));
        }
        wire.reply().ifPresent(reply -> {
            response.withStatus(reply.status()).withBody(reply.body());
            reply.headers().forEach((name, value) -> response.withHeader(name, value));
        });
        switch (wire.manner()) {
            case RESET -> response.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> response.withFault(Fault.EMPTY_RESPONSE);
            case GARBAGE -> response.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
            // The server notices that less came than was announced, and closes the connection.
            case WHOLE, CUT_SHORT -> {}
        }
        return response.build();
    }
}
