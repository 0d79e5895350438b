package nl.trajectoryledger.events.login;

import nl.trajectoryledger.events.access.Caller;
import nl.trajectoryledger.events.access.Role;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Whom a token of the issuer names, by claims of which the issuer is asked to add the first two.
 */
final class TokenCaller implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String ROLE = "ledger_role";
    static final String CODE = "ledger_code";
    static final String RESPONSIBLE = "ledger_responsible";

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var role = token.getClaimAsString(ROLE);
        var name = token.getClaimAsString("preferred_username");
        var user = name == null ? token.getSubject() : name;
        if (role == null || user == null) {
            throw new InvalidBearerTokenException("the token names no user or no " + ROLE);
        }
        var responsible = token.getClaimAsString(RESPONSIBLE);
        try {
            var caller =
                    new Caller(
                            user,
                            Role.of(role, token.getClaimAsString(CODE)),
                            responsible == null ? user : responsible);
            return Callers.letIn(caller);
        } catch (IllegalArgumentException noRole) {
            throw new InvalidBearerTokenException(String.valueOf(noRole.getMessage()), noRole);
        }
    }
}
