package de.tresen.platform;

import javax.sql.DataSource;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.springframework.stereotype.Component;

/** Whether the database can carry what nodes tell each other. */
@Component
class BroadcastVendor {

    private final boolean postgresql;

    BroadcastVendor(DatabaseIdProvider ids, DataSource database) throws java.sql.SQLException {
        postgresql = "postgresql".equals(ids.getDatabaseId(database));
    }

    boolean postgresql() {
        return postgresql;
    }
}
