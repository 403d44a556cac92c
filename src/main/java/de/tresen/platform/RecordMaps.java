package de.tresen.platform;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.apache.ibatis.type.JdbcType;

/**
 * Reads records by their constructor, each component from the column of the same name with underscores. Which column and
 * type handler that is, is found once for a statement; MyBatis' own way compares all columns with all components for
 * each row, and took longer than the database for a page of the inbox.
 */
final class RecordMaps extends Configuration {

    RecordMaps() {
        getTypeHandlerRegistry().register(String[].class, ArrayTypeHandler.class);
        setMapUnderscoreToCamelCase(true);
        setArgNameBasedConstructorAutoMapping(true);
        setJdbcTypeForNull(JdbcType.NULL);
        // who waited for a row's lock reads what is there now, not what was there before the wait
        setLocalCacheScope(LocalCacheScope.STATEMENT);
    }

    @Override
    public void addResultMap(ResultMap map) {
        super.addResultMap(isPlainRecord(map) ? byConstructor(map) : map);
    }

    private boolean isPlainRecord(ResultMap map) {
        return map.getType().isRecord()
                && map.getResultMappings().isEmpty()
                && Arrays.stream(map.getType().getRecordComponents())
                        .allMatch(component -> getTypeHandlerRegistry().hasTypeHandler(component.getType()));
    }

    private ResultMap byConstructor(ResultMap map) {
        var mappings = Arrays.stream(map.getType().getRecordComponents())
                .map(this::mapping)
                .toList();
        return new ResultMap.Builder(this, map.getId(), map.getType(), mappings).build();
    }

    private ResultMapping mapping(RecordComponent component) {
        return new ResultMapping.Builder(this, null, column(component.getName()), component.getType())
                .flags(List.of(ResultFlag.CONSTRUCTOR))
                .build();
    }

    private static String column(String component) {
        return component.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
