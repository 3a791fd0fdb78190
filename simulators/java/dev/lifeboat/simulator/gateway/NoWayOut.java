package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.util.List;

/** Keeps WireMock from ever sending a request on: nothing simulated leaves this machine, and its client need not load. */
final class NoWayOut implements HttpClientFactory {

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustEverybody, List<String> trustedHosts, boolean systemProperties) {
        return request -> {
            throw new IOException("the gateway sends nothing on, so not this to " + request.getAbsoluteUrl());
        };
    }
}
