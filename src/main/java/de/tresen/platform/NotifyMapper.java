package de.tresen.platform;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NotifyMapper {

    /** Nothing comes back that means anything; the lines are heard after the commit. */
    @Select("""
            <script>select <foreach item="line" collection="lines" separator=", ">
            pg_notify('tresen', #{line})</foreach></script>
            """)
    List<Object> send(List<String> lines);
}
