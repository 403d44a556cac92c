package de.tresen.studio;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StudioEventMapper {

    String EVENTS = "select model_key as \"key\", draft, version, at, actor, event, detail from studio_event";

    @Insert("""
            insert into studio_event (model_key, draft, version, at, actor, event, detail)
            values (#{key}, #{draft}, #{version}, #{at}, #{actor}, #{event}, #{detail})
            """)
    void insert(StudioEvent event);

    @Select(EVENTS + " where model_key = #{key} order by id desc fetch first #{most} rows only")
    List<StudioEvent> of(@Param("key") String key, @Param("most") int most);

    @Select(EVENTS + " where draft = #{draft} order by id")
    List<StudioEvent> ofDraft(UUID draft);
}
