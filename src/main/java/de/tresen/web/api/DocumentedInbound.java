package de.tresen.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** Describes where platforms post to: it reads raw bytes, so nothing about it can be told from its method. */
final class DocumentedInbound {

    private static final String PATH = "/channels/{key}/inbound";

    private DocumentedInbound() {}

    static void addTo(OpenAPI document) {
        var inbound = document.getPaths().get(PATH);
        if (inbound != null && inbound.getPost() != null) {
            describe(inbound.getPost());
        }
    }

    private static void describe(Operation operation) {
        operation
                .summary("A message was written, edited or deleted on a platform")
                .description(
                        "Signed as Standard Webhooks says, over the raw bytes; no token. Repetitions change nothing.")
                .security(List.of())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(event()))));
        for (var header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            operation.addParametersItem(
                    new HeaderParameter().name(header).required(true).schema(new StringSchema()));
        }
        operation.responses(
                new ApiResponses().addApiResponse("202", new ApiResponse().description("Taken in, or known already.")));
        DocumentedProblems.add(operation, "401", "The signature or its timestamp is wrong.");
        DocumentedProblems.add(operation, "404", "There is no such channel.");
        DocumentedProblems.add(operation, "413", "More than 1 MiB.");
        DocumentedProblems.add(operation, "422", "The signature is right, but the content cannot be understood.");
    }

    private static Schema<?> event() {
        var author = new ObjectSchema();
        List.of("id", "name", "handle", "email").forEach(name -> author.addProperty(name, new StringSchema()));
        var event = new ObjectSchema()
                .addProperty(
                        "event",
                        new StringSchema()._enum(List.of("message.created", "message.edited", "message.deleted")))
                .addProperty("author", author)
                .addProperty("visibility", new StringSchema()._enum(List.of("PUBLIC", "PRIVATE")))
                .addProperty("occurredAt", new StringSchema().format("date-time"));
        List.of("id", "thread", "parent", "title", "text", "html", "url")
                .forEach(name -> event.addProperty(name, new StringSchema()));
        return event.required(List.of("event", "id", "thread", "occurredAt"));
    }
}
