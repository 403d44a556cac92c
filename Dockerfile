# syntax=docker/dockerfile:1

# Node.js builds the front end; Maven calls it.
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-21 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -Dmaven.test.skip=true package

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 10001 tresen \
    && useradd --system --uid 10001 --gid tresen --home-dir /data --no-create-home --shell /usr/sbin/nologin tresen \
    && mkdir /data && chown tresen:tresen /data
COPY --from=build /source/target/tresen.jar /opt/tresen/tresen.jar
COPY LICENSE NOTICE docs/third-party.md /opt/tresen/

# Writes to /data (H2 file and key file, unless PostgreSQL and TRESEN_SECRETS_KEY are set) and to /tmp, nowhere else.
ENV SPRING_DATASOURCE_URL=jdbc:h2:file:/data/tresen \
    TRESEN_DATA_DIRECTORY=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
VOLUME /data
WORKDIR /data
USER 10001:10001
EXPOSE 8080

# bash speaks HTTP by itself, so that no client needs to be installed
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-jar", "/opt/tresen/tresen.jar"]
