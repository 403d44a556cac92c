package de.tresen.classification;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClassificationMapper {

    @Insert("""
            insert into classification (interaction, decided_at, decided_by, category, priority, language, sentiment,
                confidence, actionable, correction,
                earlier_category, earlier_priority, earlier_language, earlier_sentiment)
            values (#{interaction}, #{decidedAt}, #{decidedBy}, #{category}, #{priority}, #{language}, #{sentiment},
                #{confidence}, #{actionable}, #{correction},
                #{earlierCategory}, #{earlierPriority}, #{earlierLanguage}, #{earlierSentiment})
            """)
    void insert(ClassificationRow row);

    @Select("""
            select interaction, decided_at, decided_by, category, priority, language, sentiment, confidence, actionable,
                correction, earlier_category, earlier_priority, earlier_language, earlier_sentiment
            from classification where interaction = #{interaction} order by id desc fetch first 1 rows only
            """)
    @Nullable
    ClassificationRow last(UUID interaction);

    @Select("""
            select interaction, decided_at, decided_by, category, priority, language, sentiment, confidence, actionable,
                correction, earlier_category, earlier_priority, earlier_language, earlier_sentiment
            from classification where interaction = #{interaction} order by id
            """)
    List<ClassificationRow> history(UUID interaction);
}
