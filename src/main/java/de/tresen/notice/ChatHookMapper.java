package de.tresen.notice;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ChatHookMapper {

    record Row(
            String hookKey,
            String name,
            String url,
            String secret,
            String teams,
            String kinds,
            String language,
            boolean active) {

        static Row of(ChatHook hook) {
            return new Row(
                    hook.key(),
                    hook.name(),
                    hook.url().toString(),
                    hook.secret(),
                    String.join(",", hook.teams().stream().sorted().toList()),
                    Kinds.text(hook.kinds()),
                    hook.language(),
                    hook.active());
        }

        ChatHook hook() {
            var keys = teams.isEmpty() ? Set.<String>of() : Set.of(teams.split(","));
            return new ChatHook(hookKey, name, URI.create(url), secret, keys, Kinds.of(kinds), language, active);
        }
    }

    @Select("""
            select hook_key, name, url, secret, teams, kinds, language, active from chat_hook order by hook_key
            """)
    List<Row> all();

    @Select("""
            select hook_key, name, url, secret, teams, kinds, language, active from chat_hook where hook_key = #{key}
            """)
    @Nullable
    Row find(String key);

    @Insert("""
            insert into chat_hook (hook_key, name, url, secret, teams, kinds, language, active)
            values (#{hookKey}, #{name}, #{url}, #{secret}, #{teams}, #{kinds}, #{language}, #{active})
            """)
    void insert(Row row);

    @Update("""
            update chat_hook set name = #{name}, url = #{url}, secret = #{secret}, teams = #{teams}, kinds = #{kinds},
                language = #{language}, active = #{active}
            where hook_key = #{hookKey}
            """)
    int update(Row row);

    @Delete("delete from chat_hook where hook_key = #{key}")
    int delete(String key);
}
