package de.tresen.process.traffic;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How often rows of decision tables decided, by day. */
@Mapper
interface HitMapper {

    record Counted(String id, long amount) {}

    @Update("""
            update decision_hit set amount = amount + #{amount}
            where decision = #{row.decision} and decided_on = #{row.day} and decision_row = #{row.id}
            """)
    int add(Hits.Row row, long amount);

    @Insert("""
            insert into decision_hit (decision, decided_on, decision_row, amount)
            values (#{row.decision}, #{row.day}, #{row.id}, #{amount})
            """)
    void insert(Hits.Row row, long amount);

    @Select("""
            select decision_row as id, sum(amount) as amount from decision_hit
            where decision = #{decision} and decided_on >= #{from} group by decision_row
            """)
    List<Counted> of(String decision, LocalDate from);
}
