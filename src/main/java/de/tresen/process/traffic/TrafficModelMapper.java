package de.tresen.process.traffic;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What the engine's own interface does not tell of its models. */
@Mapper
interface TrafficModelMapper {

    record StoredForm(String id, int version, String deployment, String resource) {}

    @Select("""
            select f.ID_ as id, f.VERSION_ as version, f.DEPLOYMENT_ID_ as deployment, f.RESOURCE_NAME_ as resource
            from ACT_RE_CAMFORMDEF f
            where f.VERSION_ = (select max(o.VERSION_) from ACT_RE_CAMFORMDEF o where o.KEY_ = f.KEY_) order by f.KEY_
            """)
    List<StoredForm> newestForms();
}
