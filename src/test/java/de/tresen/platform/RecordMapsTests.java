package de.tresen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tresen.DeskTest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@Tag("both-databases")
class RecordMapsTests {

    @Autowired
    private SqlSessionFactory sessions;

    enum Mood {
        GLAD
    }

    record Row(@Nullable UUID id, String inSnakeCase, Mood mood, int howMany) {}

    interface RowMapper {

        @Select("""
                select cast(#{id} as uuid) as id, cast('x' as varchar(9)) as in_snake_case,
                    cast('GLAD' as varchar(9)) as mood, 3 as how_many, 4 as not_wanted
                """)
        Row whole(@Param("id") @Nullable UUID id);

        @Select("select cast('x' as varchar(9)) as in_snake_case")
        Row partly();
    }

    private RowMapper mapper(SqlSession session) {
        var configuration = sessions.getConfiguration();
        if (!configuration.hasMapper(RowMapper.class)) {
            configuration.addMapper(RowMapper.class);
        }
        return session.getMapper(RowMapper.class);
    }

    @Test
    void eachComponentIsReadFromTheColumnOfItsName() {
        var id = UUID.randomUUID();
        try (var session = sessions.openSession()) {
            assertThat(mapper(session).whole(id)).isEqualTo(new Row(id, "x", Mood.GLAD, 3));
            assertThat(mapper(session).whole(null)).isEqualTo(new Row(null, "x", Mood.GLAD, 3));
        }
    }

    @Test
    void aMissingColumnIsAnErrorAndNotEmpty() {
        try (var session = sessions.openSession()) {
            assertThatThrownBy(() -> mapper(session).partly()).hasStackTraceContaining("id");
        }
    }

    @Test
    void noRecordIsReadTheSlowWay() {
        assertThat(ours())
                .hasSizeGreaterThan(50)
                .allSatisfy(map -> assertThat(map.getConstructorResultMappings())
                        .as(map.getId())
                        .hasSize(map.getType().getRecordComponents().length));
    }

    private Set<ResultMap> ours() {
        var maps = new HashSet<ResultMap>();
        for (Object known : sessions.getConfiguration().getMappedStatements()) {
            if (known instanceof MappedStatement statement) {
                maps.addAll(statement.getResultMaps());
            }
        }
        maps.removeIf(map -> !map.getType().isRecord());
        return maps;
    }
}
