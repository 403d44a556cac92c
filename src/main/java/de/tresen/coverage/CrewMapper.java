package de.tresen.coverage;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface CrewMapper {

    String TEAMS = "<foreach item=\"t\" collection=\"teams\" open=\"(\" separator=\",\" close=\")\">#{t}</foreach>";

    /** What somebody is, of all rows of {@code person_role r}. */
    String ROLES = """
             max(case when r.role = 'AGENT' then 1 else 0 end) = 1 as agent,
                max(case when r.role = 'TRAINEE' then 1 else 0 end) = 1 as trainee,
                max(case when r.role = 'LEAD' then 1 else 0 end) = 1 as lead,
                max(case when r.role = 'EXPERT' then 1 else 0 end) = 1 as expert,
            """;

    /** One of a team's crew. */
    record TeamMember(
            String team,
            String username,
            boolean belongs,
            boolean agent,
            boolean trainee,
            boolean lead,
            boolean expert,
            boolean mentor) {

        Crew.Member member() {
            return new Crew.Member(username, belongs, agent, trainee, lead, expert, mentor);
        }
    }

    /**
     * Everybody of some teams who is active, and the mentors of their trainees.
     *
     * @param names of whom only; null = everybody. One array, however many they are, so that the statement stays the same
     */
    @Select("""
            <script>select c.team, p.username, max(c.belongs) = 1 as belongs,
            """ + ROLES + """
             max(c.mentors) = 1 as mentor
            from (
                select team, person as username, 1 as belongs, 0 as mentors from person_team where team in
            """ + TEAMS + """
                union all
                select m.team, t.mentor, 0, 1 from person_team m join person t on t.username = m.person and t.active = true
                    join person_role tr on tr.person = t.username and tr.role = 'TRAINEE'
                    where t.mentor is not null and m.team in
            """ + TEAMS + """
            ) c
            join person p on p.username = c.username and p.active = true
            left join person_role r on r.person = p.username
            <if test="names != null">where p.username = any(#{names})</if>
            group by c.team, p.username</script>
            """)
    List<TeamMember> members(@Param("teams") Set<String> teams, @Param("names") String @Nullable [] names);

    /** Those of one team who are named. */
    default List<TeamMember> members(String team, Set<String> names) {
        return members(Set.of(team), names.toArray(String[]::new));
    }

    /** People as they were of a team by a shift of theirs, whether they are still of it or not. */
    @Select("""
            <script>select p.username, true as belongs,
            """ + ROLES + """
             false as mentor
            from person p left join person_role r on r.person = p.username where p.username in
                <foreach item="n" collection="names" open="(" separator="," close=")">#{n}</foreach>
            group by p.username</script>
            """)
    List<Crew.Member> former(@Param("names") Set<String> names);

    /** A channel, and the service hours in which it promises answers. */
    record ChannelHours(String channel, String hours) {}

    @Select("""
            select c.channel_key as channel, l.service_hours as hours
            from channel c join service_level l on l.level_key = c.service_level
            where c.team = #{team} and c.active = true order by c.channel_key
            """)
    List<ChannelHours> channels(String team);

    @Select("select count(*) from channel where channel_key = #{channel}")
    int isChannel(String channel);
}
