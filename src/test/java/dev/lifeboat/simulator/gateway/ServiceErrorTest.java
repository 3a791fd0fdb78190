package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lifeboat.spi.Platform;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every service refuses in the shape that its public documentation gives. */
class ServiceErrorTest {

    private static final String RECORDS = "/net/icloud/database/1/iCloud.test/production/private/records/modify";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, 401, AUTHENTICATION_FAILED",
        "FORBIDDEN, 403, ACCESS_DENIED",
        "NOT_FOUND, 404, NOT_FOUND",
        "CONFLICT, 409, CONFLICT",
        "PRECONDITION_FAILED, 412, VALIDATING_REFERENCE_ERROR",
        "THROTTLED, 429, THROTTLED",
        "INTERNAL, 500, INTERNAL_ERROR",
        "UNAVAILABLE, 503, TRY_AGAIN_LATER",
        "QUOTA, 413, QUOTA_EXCEEDED",
    })
    void icloudSaysItAsCloudKitDoes(ServiceProblem problem, int status, String code) {
        PlannedFault fault = plan(problem, "icloud");

        HttpResponse<byte[]> response = open.http().post(open.at(RECORDS), "{}");

        JsonNode body = Http.json(response);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(body.get("serverErrorCode").textValue()).isEqualTo(code);
        assertThat(body.get("uuid").textValue()).isNotBlank();
        assertThat(body.get("reason").textValue()).isNotBlank();
        assertThat(body.has("retryAfter")).isEqualTo(problem.passes());
        assertRefused(fault, response, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, 401, authError",
        "FORBIDDEN, 403, insufficientFilePermissions",
        "NOT_FOUND, 404, notFound",
        "CONFLICT, 409, conflict",
        "PRECONDITION_FAILED, 412, conditionNotMet",
        "THROTTLED, 429, rateLimitExceeded",
        "INTERNAL, 500, backendError",
        "UNAVAILABLE, 503, backendError",
        "QUOTA, 403, storageQuotaExceeded",
    })
    void googleDriveSaysItInItsErrorList(ServiceProblem problem, int status, String reason) {
        PlannedFault fault = plan(problem, "google-drive");

        HttpResponse<byte[]> response = open.http().get(open.at("/net/google-drive/drive/v3/files"));

        JsonNode error = Http.json(response).get("error");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(error.get("code").intValue()).isEqualTo(status);
        assertThat(error.get("message").textValue()).isNotBlank();
        assertThat(error.get("errors").get(0).get("reason").textValue()).isEqualTo(reason);
        assertThat(error.get("errors").get(0).get("domain").textValue()).isNotBlank();
        assertRefused(fault, response, problem);
    }

    @ParameterizedTest
    @EnumSource(ServiceProblem.class)
    void theProvidersSayItAsOAuthDoes(ServiceProblem problem) {
        PlannedFault fault = plan(problem, "microsoft");

        HttpResponse<byte[]> response = open.http().get(open.at("/net/microsoft/proofs"));

        assertThat(response.statusCode()).isEqualTo(problem.status());
        assertThat(Http.json(response).get("error").textValue()).isNotBlank();
        assertThat(Http.json(response).get("error_description").textValue()).isNotBlank();
        assertRefused(fault, response, problem);
    }

    @ParameterizedTest
    @EnumSource(ServiceProblem.class)
    void theOthersSayItAsProblemDetails(ServiceProblem problem) {
        PlannedFault fault = plan(problem, "files");

        HttpResponse<byte[]> response = open.http().get(open.at("/net/files/files"));

        assertThat(response.statusCode()).isEqualTo(problem.status());
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Http.json(response).get("status").intValue()).isEqualTo(problem.status());
        assertRefused(fault, response, problem);
        assertThat(open.world().temptations().get("files").received()).isEmpty();
    }

    @Test
    void theNextCallGoesThroughAgain() {
        open.world()
                .faults()
                .plan(FaultRule.of(new ServiceError(ServiceProblem.THROTTLED))
                        .atService("files")
                        .nth(1));

        assertThat(open.http().get(open.at("/net/files/files")).statusCode()).isEqualTo(429);
        assertThat(open.http().get(open.at("/net/files/files")).statusCode()).isEqualTo(200);
    }

    private PlannedFault plan(ServiceProblem problem, String service) {
        return open.world()
                .faults()
                .plan(FaultRule.of(new ServiceError(problem)).atService(service));
    }

    private void assertRefused(PlannedFault fault, HttpResponse<byte[]> response, ServiceProblem problem) {
        assertThat(response.headers().firstValue("retry-after").isPresent()).isEqualTo(problem.passes());
        assertThat(fault.timesActive()).isEqualTo(1);
        assertThat(open.lastExchange().carriedOut()).isFalse();
        assertThat(open.lastExchange().fault()).contains(new ServiceError(problem));
    }
}
