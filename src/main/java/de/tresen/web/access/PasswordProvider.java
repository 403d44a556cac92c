package de.tresen.web.access;

import de.tresen.people.SignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The form at the door, as Spring Security wants to hear it. It finds this bean by its type; naming it in the chain as
 * well would count each failure twice.
 */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var outcome = signIns.attempt(typed.getName(), String.valueOf(typed.getCredentials()), address(typed));
        if (outcome.paused()) {
            throw new LockedException("too many failures");
        }
        var person = outcome.person();
        if (person == null) {
            throw new BadCredentialsException("name and password do not fit");
        }
        return new PersonAuthentication(person);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }
}
