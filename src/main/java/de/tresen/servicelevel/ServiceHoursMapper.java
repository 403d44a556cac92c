package de.tresen.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServiceHoursMapper {

    /** Service hours as they are worded now. */
    record Row(UUID version, String definition) {}

    @Select("""
            select v.id as version, v.definition from service_hours h join service_hours_version v on v.id = h.version
            where h.hours_key = #{key}
            """)
    @Nullable
    Row current(String key);

    /** Service hours with their key. */
    record Keyed(String hoursKey, String definition) {}

    @Select("""
            select h.hours_key, v.definition from service_hours h join service_hours_version v on v.id = h.version
            where h.hours_key > #{after} order by h.hours_key fetch first #{most} rows only
            """)
    List<Keyed> list(String after, int most);

    @Select("select definition from service_hours_version where id = #{version}")
    String definition(UUID version);

    /** A wording and who wrote it. */
    record Version(
            UUID id,
            String hoursKey,
            String definition,
            Instant validFrom,
            String changedBy,
            @Nullable String note) {}

    @Insert("""
            insert into service_hours_version (id, hours_key, definition, valid_from, changed_by, note)
            values (#{id}, #{hoursKey}, #{definition}, #{validFrom}, #{changedBy}, #{note})
            """)
    void insertVersion(Version version);

    /** Newest first. */
    @Select("""
            select id, hours_key, definition, valid_from, changed_by, note from service_hours_version
            where hours_key = #{key} order by id desc
            """)
    List<Version> versions(String key);

    @Insert("insert into service_hours (hours_key, version) values (#{key}, #{version})")
    void insert(String key, UUID version);

    @Update("update service_hours set version = #{version} where hours_key = #{key}")
    void update(String key, UUID version);
}
