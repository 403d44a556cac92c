package de.tresen.web.api;

import de.tresen.people.Person;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beyond what is read from the controllers. */
@Configuration
class ApiDocument {

    static final String TOKEN = "token";

    private static final String DESCRIPTION = """
            What programs do at the desk. JSON in camelCase; instants in ISO 8601 with `Z`; durations such as `PT8H`, \
            never in days. Lists answer `{"items": [...], "next": "cursor or null"}` and take `limit` and `cursor`. \
            `PUT` creates (201) or replaces (200). Unknown fields are refused. Errors are problem details (RFC 9457) \
            whose `detail` says what to do, whose `code` names the rule and whose `fields` name each wrong field. \
            What the caller may not see is 404.
            """;

    private static final String AUTHENTICATION = """
            A token of an active person, made with `POST /api/v1/people/{username}/tokens`; it acts as that person. \
            The environment variable `TRESEN_ADMIN_TOKEN` (32 characters or more) is the first administrator's token. \
            A wrong or missing token is 401.
            """;

    static {
        // who asks and which page: read from the header and from two parameters, not from one of their name
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class, Listing.Page.class);
    }

    @Bean
    OpenAPI documentOfTheApi() {
        return new OpenAPI()
                .info(new Info().title("Tresen REST API").version("v1").description(DESCRIPTION))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(AUTHENTICATION)));
    }

    /** Methods that take a page read it from two parameters. */
    @Bean
    OperationCustomizer documentedPages() {
        return (operation, method) -> {
            if (Stream.of(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == Listing.Page.class)) {
                operation.addParametersItem(new QueryParameter().name("limit").schema(limit()));
                operation.addParametersItem(new QueryParameter().name("cursor").schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static Schema<?> limit() {
        return new IntegerSchema()
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Listing.Page.MOST))
                ._default(Listing.Page.USUAL);
    }

    @Bean
    OpenApiCustomizer documentedRefusals() {
        return DocumentedProblems::addTo;
    }

    /** The one route without a token: the signature is the proof. */
    @Bean
    OpenApiCustomizer documentedInbound() {
        return DocumentedInbound::addTo;
    }
}
