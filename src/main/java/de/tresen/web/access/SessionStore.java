package de.tresen.web.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions lie in the database. Two requests of one browser may keep the same thing at the same moment, such as what is
 * to be said after an act that was clicked twice: the later one wins, and none of them fails.
 */
@Configuration
class SessionStore {

    private static final String KEEP_ON_H2 = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name) values (?, ?, ?)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterOneWins(DatabaseIdProvider ids, DataSource database)
            throws SQLException {
        return "postgresql".equals(ids.getDatabaseId(database))
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery(KEEP_ON_H2);
    }
}
