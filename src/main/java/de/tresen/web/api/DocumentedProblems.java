package de.tresen.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds to each operation of the OpenAPI document the problems with which it can answer. */
final class DocumentedProblems {

    private static final String PROBLEM = "Problem";

    private DocumentedProblems() {}

    static void addTo(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> possible(path, method, operation)
                                .forEach((status, meaning) -> add(operation, status, meaning))));
    }

    static void add(Operation operation, String status, String meaning) {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().description(meaning).content(content));
    }

    private static Map<String, String> possible(String path, PathItem.HttpMethod method, Operation operation) {
        var possible = new LinkedHashMap<String, String>();
        if (!path.startsWith("/api/")) {
            return possible;
        }
        possible.put("401", "No token, or a wrong one.");
        possible.put("403", "You see it, but may not do this.");
        if (path.contains("{")) {
            possible.put("404", "It does not exist, or you may not see it.");
        }
        if (method != PathItem.HttpMethod.GET) {
            possible.put("409", "Right in itself, but not now: somebody was faster, or something has changed.");
        }
        if (operation.getRequestBody() != null) {
            possible.put("413", "The body is too large.");
            possible.put("415", "The body is not JSON.");
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            possible.put("422", "Wrong content; each wrong field is named.");
        }
        return possible;
    }

    private static Schema<?> problem() {
        var field =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("Problem details (RFC 9457).")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What to do."))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().description("Names the rule, for programs."))
                .addProperty("fields", new ArraySchema().items(field).description("Each wrong field; with 422."))
                .required(List.of("type", "title", "status", "detail"));
    }
}
