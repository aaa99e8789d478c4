package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.shuraka.shared.LocalisedText;

/**
 * Set-based SQL beside the entities: statements live in files named after the repository that runs
 * them ({@code org/shuraka/…/XRepository/statement.sql}), rows become records, and everything runs
 * on the connection of the current transaction.
 */
@ApplicationScoped
public class Sql {

  @Resource(lookup = DataSources.JNDI)
  private DataSource dataSource;

  private final ClasspathSqlLocator files = ClasspathSqlLocator.removingComments();
  private Jdbi jdbi;

  @PostConstruct
  void open() {
    jdbi = Jdbi.create(dataSource);
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new TextArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (rs, column, ctx) -> {
          LocalDateTime at = rs.getObject(column, LocalDateTime.class);
          return at == null ? null : at.toInstant(ZoneOffset.UTC);
        });
    jdbi.registerColumnMapper(
        LocalisedText.class, (rs, column, ctx) -> LocalisedText.parse(rs.getString(column)));
    RowMapperFactory records =
        (type, config) ->
            type instanceof Class<?> c && c.isRecord()
                ? Optional.of(ConstructorMapper.of(c))
                : Optional.empty();
    jdbi.registerRowMapper(records);
  }

  /** The text of one statement file. */
  public String file(Class<?> repository, String statement) {
    return files.locate(repository, statement);
  }

  public <T> T with(HandleCallback<T, RuntimeException> work) {
    return jdbi.withHandle(work);
  }

  public void use(HandleConsumer<RuntimeException> work) {
    jdbi.useHandle(work);
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    private InstantArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, ctx) ->
          statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }
  }

  private static final class TextArgument extends AbstractArgumentFactory<LocalisedText> {
    private TextArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalisedText value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setString(position, value.toString());
    }
  }
}
