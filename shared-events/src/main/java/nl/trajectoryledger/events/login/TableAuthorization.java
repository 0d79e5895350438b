package nl.trajectoryledger.events.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.util.function.Supplier;

/** Admits whom the table of endpoints admits, and nobody else. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final EndpointTable table;

    TableAuthorization(EndpointTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext asked) {
        var admitted =
                table.find(asked.getRequest())
                        .filter(
                                endpoint ->
                                        endpoint.isPublic()
                                                || Callers.of(authentication.get())
                                                        .map(
                                                                caller ->
                                                                        endpoint.admits(
                                                                                caller.role()))
                                                        .orElse(false));
        return new AuthorizationDecision(admitted.isPresent());
    }
}
