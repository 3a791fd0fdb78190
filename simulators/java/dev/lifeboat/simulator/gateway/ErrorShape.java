package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a service words its refusals. */
interface ErrorShape {

    Reply reply(ServiceProblem problem);

    /** The shape of the service with the given name; those without a shape of their own use RFC 9457. */
    static ErrorShape of(String service) {
        ErrorShape shape = switch (service) {
            case "icloud" -> ErrorShape::cloudKit;
            case "google-drive" -> ErrorShape::drive;
            case "microsoft", "work" -> ErrorShape::oauth;
            default -> ErrorShape::problem;
        };
        return problem -> {
            Reply reply = shape.reply(problem);
            return problem.passes() ? reply.with("Retry-After", String.valueOf(ServiceProblem.RETRY_AFTER)) : reply;
        };
    }

    private static Reply cloudKit(ServiceProblem problem) {
        String code = switch (problem) {
            case UNAUTHENTICATED -> "AUTHENTICATION_FAILED";
            case FORBIDDEN -> "ACCESS_DENIED";
            case NOT_FOUND -> "NOT_FOUND";
            case CONFLICT -> "CONFLICT";
            case PRECONDITION_FAILED -> "VALIDATING_REFERENCE_ERROR";
            case THROTTLED -> "THROTTLED";
            case INTERNAL -> "INTERNAL_ERROR";
            case UNAVAILABLE -> "TRY_AGAIN_LATER";
            case QUOTA -> "QUOTA_EXCEEDED";
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("uuid", "00000000-0000-4000-8000-000000000000");
        body.put("serverErrorCode", code);
        body.put("reason", "injected: " + code);
        if (problem.passes()) {
            body.put("retryAfter", ServiceProblem.RETRY_AFTER);
        }
        return Reply.json(problem.status(), body);
    }

    private static Reply drive(ServiceProblem problem) {
        String reason = switch (problem) {
            case UNAUTHENTICATED -> "authError";
            case FORBIDDEN -> "insufficientFilePermissions";
            case NOT_FOUND -> "notFound";
            case CONFLICT -> "conflict";
            case PRECONDITION_FAILED -> "conditionNotMet";
            case THROTTLED -> "rateLimitExceeded";
            case INTERNAL, UNAVAILABLE -> "backendError";
            case QUOTA -> "storageQuotaExceeded";
        };
        int status = problem == ServiceProblem.QUOTA ? 403 : problem.status();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("domain", problem == ServiceProblem.THROTTLED ? "usageLimits" : "global");
        detail.put("reason", reason);
        detail.put("message", "injected: " + reason);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", status);
        error.put("message", "injected: " + reason);
        error.put("errors", List.of(detail));
        return Reply.json(status, Map.of("error", error));
    }

    private static Reply oauth(ServiceProblem problem) {
        String error = switch (problem) {
            case UNAUTHENTICATED -> "invalid_token";
            case FORBIDDEN -> "access_denied";
            case NOT_FOUND -> "not_found";
            case CONFLICT -> "conflict";
            case PRECONDITION_FAILED -> "precondition_failed";
            case THROTTLED, UNAVAILABLE -> "temporarily_unavailable";
            case INTERNAL -> "server_error";
            case QUOTA -> "quota_exceeded";
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", "injected: " + error);
        return Reply.json(problem.status(), body);
    }

    private static Reply problem(ServiceProblem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "injected: " + problem);
        body.put("status", problem.status());
        return Reply.json(problem.status(), "application/problem+json", body);
    }
}
