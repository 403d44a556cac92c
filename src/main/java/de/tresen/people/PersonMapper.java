package de.tresen.people;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonMapper {

    String THESE = """
            <foreach item="p" collection="people" open="(" separator="," close=")">#{p.username}</foreach>
            """;

    /** A person, once for each of their traits, and at least once. */
    @Select("""
            select p.username, p.name, p.email, p.time_zone, p.active, p.mentor, t.kind, t.trait from person p
            left join (
                select person, 'ROLE' as kind, role as trait from person_role where person = #{username}
                union all select person, 'TEAM', team from person_team where person = #{username}
                union all select person, 'SKILL', skill from person_skill where person = #{username}
                union all select person, 'LANGUAGE', language from person_language where person = #{username}
            ) t on t.person = p.username
            where p.username = #{username}
            """)
    List<PersonRow.WithTrait> find(String username);

    @Select("""
            select username, name, email, time_zone, active, mentor from person
            where cast(#{after} as varchar) is null or username > #{after}
            order by username limit #{limit}
            """)
    List<PersonRow> list(@Nullable String after, int limit);

    @Select("""
            select username, name, email, time_zone, active, mentor from person
            where exists (select 1 from person_team t where t.person = username and t.team = #{team})
            order by username
            """)
    List<PersonRow> ofTeam(String team);

    @Select("""
            select person, 'ROLE' as kind, role as name from person_role where person between #{first} and #{last}
            union all select person, 'TEAM', team from person_team where person between #{first} and #{last}
            union all select person, 'SKILL', skill from person_skill where person between #{first} and #{last}
            union all select person, 'LANGUAGE', language from person_language
                where person between #{first} and #{last}
            """)
    List<PersonRow.Trait> traitsBetween(String first, String last);

    @Select("""
            select count(*) from person p join person_role r on r.person = p.username
            where r.role = 'ADMIN' and p.active and p.username <> #{username}
            """)
    int otherAdministrators(String username);

    @Select("""
            <script>select person, 'ROLE' as kind, role as name from person_role where person in
            """ + THESE + " union all select person, 'TEAM', team from person_team where person in " + THESE
            + " union all select person, 'SKILL', skill from person_skill where person in " + THESE
            + " union all select person, 'LANGUAGE', language from person_language where person in " + THESE
            + "</script>")
    List<PersonRow.Trait> traitsOf(List<PersonRow> people);

    @Select("select username, name from person")
    List<People.Named> names();

    /** @param teams null = of any team or none */
    @Select("""
            <script>select p.username, p.name from person p where p.active
            and exists (select 1 from person_role r where r.person = p.username and r.role in
                <foreach item="r" collection="roles" open="(" separator="," close=")">#{r}</foreach>)
            <if test="teams != null">and exists (select 1 from person_team t where t.person = p.username and t.team in
                <foreach item="t" collection="teams" open="(" separator="," close=")">#{t}</foreach>)</if>
            order by p.username</script>
            """)
    List<People.Named> active(Collection<Role> roles, @Nullable Collection<String> teams);

    @Select("select count(*) from person")
    int count();

    @Update("""
            update person set name = #{name}, email = #{email}, time_zone = #{timeZone}, active = #{active},
                mentor = #{mentor}
            where username = #{username}
            """)
    int update(PersonRow person);

    @Insert("""
            insert into person (username, name, email, time_zone, active, mentor)
            values (#{username}, #{name}, #{email}, #{timeZone}, #{active}, #{mentor})
            """)
    void insert(PersonRow person);

    @Delete("delete from person_role where person = #{username}")
    void clearRoles(String username);

    @Delete("delete from person_team where person = #{username}")
    void clearTeams(String username);

    @Delete("delete from person_skill where person = #{username}")
    void clearSkills(String username);

    @Delete("delete from person_language where person = #{username}")
    void clearLanguages(String username);

    @Insert("insert into person_role (person, role) values (#{username}, #{role})")
    void addRole(String username, Role role);

    @Insert("insert into person_team (person, team) values (#{username}, #{team})")
    void addTeam(String username, String team);

    @Insert("insert into person_skill (person, skill) values (#{username}, #{skill})")
    void addSkill(String username, String skill);

    @Insert("insert into person_language (person, language) values (#{username}, #{language})")
    void addLanguage(String username, String language);
}
