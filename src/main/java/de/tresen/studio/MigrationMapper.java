package de.tresen.studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MigrationMapper {

    String MIGRATIONS = """
            select id, model_key as "key", from_version, to_version, asked_by, asked_at, total, moved, ended_at
            from model_migration
            """;

    @Insert("""
            insert into model_migration (id, model_key, from_version, to_version, asked_by, asked_at, total, moved)
            values (#{id}, #{key}, #{fromVersion}, #{toVersion}, #{askedBy}, #{askedAt}, #{total}, #{moved})
            """)
    void insert(MigrationRun migration);

    @Select(MIGRATIONS + " where id = #{id}")
    Optional<MigrationRun> find(UUID id);

    @Select(MIGRATIONS + " where model_key = #{key} order by asked_at desc, id desc fetch first 20 rows only")
    List<MigrationRun> of(String key);

    @Select(MIGRATIONS + " where ended_at is null order by asked_at, id")
    List<MigrationRun> atWork();

    @Update("update model_migration set moved = moved + 1 where id = #{id}")
    void moved(UUID id);

    @Update("update model_migration set ended_at = #{at} where id = #{id} and ended_at is null")
    int end(@Param("id") UUID id, @Param("at") Instant at);

    @Insert("""
            insert into model_migration_left (migration, instance, subject, element, element_name, reason)
            values (#{migration}, #{instance}, #{stayed.subject}, #{stayed.element}, #{stayed.elementName},
                #{stayed.reason})
            """)
    void left(@Param("migration") UUID migration, @Param("instance") String instance, @Param("stayed") Stayed stayed);

    @Select("""
            select subject, element, element_name, reason from model_migration_left where migration = #{migration}
            order by subject, instance
            """)
    List<Stayed> stayed(UUID migration);

    @Select("select count(*) from model_migration_left where migration = #{migration} and instance = #{instance}")
    int hasLeft(@Param("migration") UUID migration, @Param("instance") String instance);
}
