package de.tresen.servicelevel;

import de.tresen.servicelevel.LevelChange.AppliesTo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServiceLevelMapper {

    record Row(String levelKey, String definition) {}

    /** A wording as it is stored. */
    record Version(
            UUID id,
            String levelKey,
            String definition,
            @Nullable String note,
            String changedBy,
            Instant changedAt,
            Instant effectiveFrom,
            AppliesTo appliesTo,
            @Nullable Instant appliedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {}

    @Select("select definition from service_level where level_key = #{key}")
    @Nullable
    String find(String key);

    @Select("select version from service_level where level_key = #{key}")
    @Nullable
    UUID version(String key);

    @Select("select level_key, definition from service_level order by level_key")
    List<Row> all();

    @Select("""
            select level_key, definition from service_level
            where level_key > #{after} order by level_key fetch first #{most} rows only
            """)
    List<Row> list(String after, int most);

    @Insert("""
            insert into service_level (level_key, name, service_hours, definition, version)
            values (#{key}, #{name}, #{serviceHours}, #{definition}, #{version})
            """)
    void insert(String key, String name, String serviceHours, String definition, UUID version);

    @Update("""
            update service_level set name = #{name}, service_hours = #{serviceHours}, definition = #{definition},
                version = #{version}
            where level_key = #{key}
            """)
    void update(String key, String name, String serviceHours, String definition, UUID version);

    @Insert("""
            insert into service_level_version (id, level_key, definition, note, changed_by, changed_at, effective_from,
                applies_to, applied_at)
            values (#{id}, #{levelKey}, #{definition}, #{note}, #{changedBy}, #{changedAt}, #{effectiveFrom},
                #{appliesTo}, #{appliedAt})
            """)
    void insertVersion(Version version);

    @Select("select definition from service_level_version where id = #{id}")
    String wording(UUID id);

    /** Newest first. */
    @Select("""
            select id, level_key, definition, note, changed_by, changed_at, effective_from, applies_to, applied_at,
                withdrawn_at, withdrawn_by
            from service_level_version where level_key = #{key} order by id desc
            """)
    List<Version> versions(String key);

    /** The wording that is in effect. */
    @Select("""
            select v.id, v.level_key, v.definition, v.note, v.changed_by, v.changed_at, v.effective_from, v.applies_to,
                v.applied_at, v.withdrawn_at, v.withdrawn_by
            from service_level l join service_level_version v on v.id = l.version where l.level_key = #{key}
            """)
    @Nullable
    Version inForce(String key);

    /** What is to take effect by now, in the order in which it does. */
    @Select("""
            select id, level_key, definition, note, changed_by, changed_at, effective_from, applies_to, applied_at,
                withdrawn_at, withdrawn_by
            from service_level_version
            where applied_at is null and withdrawn_at is null and effective_from <= #{now}
            order by effective_from, id
            """)
    List<Version> waiting(Instant now);

    /** Zero when somebody else applied it, or it was withdrawn. */
    @Update("""
            update service_level_version set applied_at = #{now}
            where id = #{id} and applied_at is null and withdrawn_at is null
            """)
    int apply(UUID id, Instant now);

    /** Zero when it took effect, was withdrawn before, or is none of this level. */
    @Update("""
            update service_level_version set withdrawn_at = #{now}, withdrawn_by = #{by}
            where id = #{id} and level_key = #{key} and applied_at is null and withdrawn_at is null
            """)
    int withdraw(String key, UUID id, String by, Instant now);

    @Select("select exists (select 1 from promise where service_level = #{key} and level_version is not null)")
    boolean keepsOlderWordings(String key);

    /** What kept an older wording is promised as the level is worded now. */
    @Update("update promise set level_version = null where service_level = #{key} and level_version is not null")
    void releasePromises(String key);

    /** What was promised before as the level was worded keeps that wording. */
    @Update("""
            update promise set level_version = #{version}
            where service_level = #{key} and level_version is null and received_at < #{before}
            """)
    void keepPromises(String key, UUID version, Instant before);
}
