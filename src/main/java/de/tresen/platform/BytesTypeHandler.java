package de.tresen.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Bytes as a stream, because H2 takes at most 1 MiB as a binary string, and PostgreSQL's {@code bytea} is no BLOB. */
@MappedTypes(byte[].class)
public class BytesTypeHandler extends BaseTypeHandler<byte[]> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, byte[] bytes, @Nullable JdbcType type)
            throws SQLException {
        statement.setBinaryStream(i, new ByteArrayInputStream(bytes), bytes.length);
    }

    @Override
    public byte @Nullable [] getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getBinaryStream(column));
    }

    @Override
    public byte @Nullable [] getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getBinaryStream(column));
    }

    @Override
    public byte @Nullable [] getNullableResult(CallableStatement statement, int column) throws SQLException {
        return statement.getBytes(column);
    }

    private static byte @Nullable [] read(@Nullable InputStream stream) throws SQLException {
        if (stream == null) {
            return null;
        }
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new SQLException("cannot read a stored stream", e);
        }
    }
}
