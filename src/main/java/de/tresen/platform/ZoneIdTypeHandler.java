package de.tresen.platform;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** A time zone as its name in the tz database. */
@MappedTypes(ZoneId.class)
public class ZoneIdTypeHandler extends BaseTypeHandler<ZoneId> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, ZoneId zone, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, zone.getId());
    }

    @Override
    public @Nullable ZoneId getNullableResult(ResultSet rows, String column) throws SQLException {
        return toZone(rows.getString(column));
    }

    @Override
    public @Nullable ZoneId getNullableResult(ResultSet rows, int column) throws SQLException {
        return toZone(rows.getString(column));
    }

    @Override
    public @Nullable ZoneId getNullableResult(CallableStatement statement, int column) throws SQLException {
        return toZone(statement.getString(column));
    }

    private static @Nullable ZoneId toZone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }
}
