package de.tresen.process.version;

import de.tresen.model.ModelKind;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What the engine holds of all three kinds, in one form; only read. */
@Mapper
interface DeploymentMapper {

    String MODELS = """
            select m.kind, m.resource, m.id, m.name, m.version, m.definition, m.deployment, d.DEPLOY_TIME_ as deployed_at,
                d.SOURCE_ as source
            from (
                select 'BPMN' as kind, RESOURCE_NAME_ as resource, KEY_ as id, NAME_ as name, VERSION_ as version,
                    ID_ as definition, DEPLOYMENT_ID_ as deployment from ACT_RE_PROCDEF
                union all
                select 'DMN', RESOURCE_NAME_, KEY_, NAME_, VERSION_, ID_, DEPLOYMENT_ID_ from ACT_RE_DECISION_DEF
                union all
                select 'FORM', RESOURCE_NAME_, KEY_, cast(null as varchar(255)), VERSION_, ID_, DEPLOYMENT_ID_
                from ACT_RE_CAMFORMDEF
            ) m join ACT_RE_DEPLOYMENT d on d.ID_ = m.deployment
            """;

    /** As it is stored; the engine writes its times as the clock on the wall of its machine. */
    record Row(
            ModelKind kind,
            String resource,
            String id,
            @Nullable String name,
            int version,
            String definition,
            String deployment,
            Date deployedAt,
            @Nullable String source) {}

    @Select(MODELS + " where m.resource not like '%/%' order by m.resource, m.version desc")
    List<Row> all();

    @Select("<script>" + MODELS + """
             where m.resource in <foreach item="file" collection="files" open="(" separator="," close=")">#{file}</foreach>
            order by m.version desc
            </script>""")
    List<Row> of(@Param("files") List<String> files);

    @Select(MODELS + " where m.deployment = #{deployment}")
    List<Row> ofDeployment(String deployment);

    /** Whatever its file is called; newest first. */
    @Select(MODELS + " where m.kind = #{kind} and m.id = #{id} order by m.version desc")
    List<Row> ofId(@Param("kind") ModelKind kind, @Param("id") String id);
}
