package de.tresen.process.guard;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Which forms were ever deployed. */
@Mapper
interface FormKeyMapper {

    @Select("select distinct KEY_ from ACT_RE_CAMFORMDEF order by KEY_")
    List<String> keys();
}
