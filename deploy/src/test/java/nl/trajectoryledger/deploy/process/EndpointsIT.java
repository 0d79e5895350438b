package nl.trajectoryledger.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.events.access.Endpoint;
import nl.trajectoryledger.events.access.Endpoints;
import nl.trajectoryledger.events.access.Role;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;
import java.util.stream.Stream;

/** Everything that can be asked stands in one table, and everybody gets what it says. */
class EndpointsIT {

    private static final String ANY_ID = "0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a01";
    private static final List<Role> ROLES =
            List.of(
                    new Role.Practice(new AgbCode("04012345")),
                    new Role.Insurer(new UzoviCode("3311")),
                    new Role.Compliance(),
                    new Role.Administrator());

    private final EnforcedLedger ledger = EnforcedLedger.SHARED;

    @Test
    void the_table_holds_every_endpoint_and_no_other() {
        var answered =
                ledger
                        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .entrySet()
                        .stream()
                        .filter(handler -> isOurs(handler.getValue().getBeanType()))
                        .flatMap(handler -> names(handler.getKey()))
                        .collect(toSet());
        var listed =
                Endpoints.all().stream()
                        .map(EndpointsIT::name)
                        .filter(name -> !name.contains("/actuator") && !name.contains("/assets/"))
                        .toList();

        assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(answered);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everybody_gets_what_the_table_says(Endpoint endpoint) {
        for (var role : ROLES) {
            var answer =
                    ledger.send(
                            ledger.request(endpoint.method(), path(endpoint))
                                    .header("Access-Reason", "complaint 17")
                                    .header("Authorization", "Bearer " + token(role)));

            assertThat(answer.statusCode() == 403)
                    .as("%s for %s: %s", endpoint, role, answer)
                    .isNotEqualTo(endpoint.admits(role));
            assertThat(answer.statusCode()).isNotEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobody_unknown_gets_anything_but_what_is_public(Endpoint endpoint) {
        var answer = ledger.send(ledger.request(endpoint.method(), path(endpoint)));

        assertThat(answer.statusCode() == 401)
                .as(endpoint.toString())
                .isNotEqualTo(endpoint.isPublic());
    }

    @Test
    void what_is_not_in_the_table_is_not_there() {
        var administrator = "Bearer " + token(new Role.Administrator());
        for (var path : List.of("/api/patients", "/error", "/api/facts", "/actuator/env", "/x")) {
            var answer =
                    ledger.send(ledger.request("GET", path).header("Authorization", administrator));

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    static List<Endpoint> endpoints() {
        return Endpoints.all();
    }

    private static boolean isOurs(Class<?> controller) {
        return controller.getPackageName().startsWith("nl.trajectoryledger");
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                mapping.getPatternValues().stream()
                                        .map(path -> method + " " + path));
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path()
                .replaceAll("\\{(id|patient)}", ANY_ID)
                .replace("{size}", "1")
                .replace("{sequence}", "1")
                .replaceAll("\\{code:[^/]*", "7023")
                .replaceAll("\\{[a-z]+}", "history-missing")
                .replace("/**", "");
    }

    private String token(Role role) {
        return ledger.issuer().token(role.label(), role.code());
    }
}
