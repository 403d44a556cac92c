package de.tresen.classification;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface PhraseMapper {

    @Select("select edition from phrase_edition where id = 1")
    long edition();

    @Update("update phrase_edition set edition = edition + 1 where id = 1")
    void nextEdition();

    @Select("select category, language, phrase, weight from category_phrase")
    List<Phrase> all();

    @Select("""
            <script>
            select category, language, phrase, weight from category_phrase
            where 1 = 1
            <if test="category != null">and category = #{category}</if>
            <if test="language != null">and language = #{language}</if>
            <if test="after != null">
              and (category &gt; #{after.category}
                or category = #{after.category} and language &gt; #{after.language}
                or category = #{after.category} and language = #{after.language} and phrase &gt; #{after.phrase})
            </if>
            order by category, language, phrase
            fetch first #{limit} rows only
            </script>
            """)
    List<Phrase> page(@Nullable Meaning category, @Nullable String language, @Nullable Phrase after, int limit);

    @Update("""
            update category_phrase set weight = #{weight}
            where category = #{category} and language = #{language} and phrase = #{phrase}
            """)
    int update(Phrase phrase);

    @Insert("""
            insert into category_phrase (category, language, phrase, weight)
            values (#{category}, #{language}, #{phrase}, #{weight})
            """)
    void insert(Phrase phrase);

    @Delete("""
            delete from category_phrase
            where category = #{category} and language = #{language} and phrase = #{phrase}
            """)
    int delete(Meaning category, String language, String phrase);
}
