package de.tresen.web.access;

import de.tresen.people.PasswordChanged;
import de.tresen.people.PersonChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sessions of somebody who is inactive now, or who has a new password, are over on every node. */
@Component
class EndedSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void on(PersonChanged change) {
        if (!change.active()) {
            end(change.username());
        }
    }

    @TransactionalEventListener
    void on(PasswordChanged change) {
        end(change.username());
    }

    private void end(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }
}
