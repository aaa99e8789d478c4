package org.shuraka.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** The one connection pool: for entities, migrations, sign-in and the batch repository alike. */
@Startup
@Singleton
@DataSourceDefinition(
    name = "java:global/jdbc/shuraka",
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=shuraka.db.url}",
    user = "${MPCONFIG=shuraka.db.user}",
    password = "${MPCONFIG=shuraka.db.password}")
public class DataSources {}
