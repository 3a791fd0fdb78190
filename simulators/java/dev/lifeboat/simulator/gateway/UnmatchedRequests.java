package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.notmatched.NotMatchedRenderer;
import dev.lifeboat.simulator.http.Reply;
import java.nio.charset.StandardCharsets;

/** Answers what no mapping fits with 404 and has it recorded, without looking for near misses as WireMock would. */
final class UnmatchedRequests extends NotMatchedRenderer {

    private final Worlds worlds;

    UnmatchedRequests(Worlds worlds) {
        this.worlds = worlds;
    }

    @Override
    protected ResponseDefinition render(Admin admin, ServeEvent event) {
        Reply reply = worlds.answerUnmatched(event.getRequest());
        // As text: here WireMock drops a body that is given as bytes.
        return new ResponseDefinitionBuilder()
                .withStatus(reply.status())
                .withHeader("Content-Type", reply.headers().get("Content-Type"))
                .withBody(new String(reply.body(), StandardCharsets.UTF_8))
                .build();
    }
}
