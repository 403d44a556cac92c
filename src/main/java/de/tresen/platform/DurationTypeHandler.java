package de.tresen.platform;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** A duration as ISO 8601 text, e.g. {@code PT8H}. */
@MappedTypes(Duration.class)
public class DurationTypeHandler extends BaseTypeHandler<Duration> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Duration duration, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, duration.toString());
    }

    @Override
    public @Nullable Duration getNullableResult(ResultSet rows, String column) throws SQLException {
        return toDuration(rows.getString(column));
    }

    @Override
    public @Nullable Duration getNullableResult(ResultSet rows, int column) throws SQLException {
        return toDuration(rows.getString(column));
    }

    @Override
    public @Nullable Duration getNullableResult(CallableStatement statement, int column) throws SQLException {
        return toDuration(statement.getString(column));
    }

    private static @Nullable Duration toDuration(@Nullable String value) {
        return value == null ? null : Duration.parse(value);
    }
}
