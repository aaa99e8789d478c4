package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
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
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
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

  @Resource private TransactionSynchronizationRegistry transaction;
  @PersistenceContext private EntityManager em;

  private final ClasspathSqlLocator files = ClasspathSqlLocator.removingComments();
  private Jdbi jdbi;

  @PostConstruct
  void open() {
    jdbi = Jdbi.create(new CurrentConnection());
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

  /**
   * Runs a statement with question marks once for every row, many rows at a time. For rows by the
   * ten thousands, of which names would cost more than the database does.
   */
  public <T> void each(String statement, List<T> rows, Function<T, Object[]> values) {
    if (rows.isEmpty()) {
      return;
    }
    use(
        h -> {
          try (PreparedStatement batch = h.getConnection().prepareStatement(statement)) {
            for (T row : rows) {
              Object[] of = values.apply(row);
              for (int i = 0; i < of.length; i++) {
                batch.setObject(
                    i + 1, of[i] instanceof Instant at ? InstantConverter.text(at) : of[i]);
              }
              batch.addBatch();
            }
            batch.executeBatch();
          } catch (SQLException e) {
            throw new UnableToExecuteStatementException(statement, e, null);
          }
        });
  }

  private boolean inTransaction() {
    int status = transaction.getTransactionStatus();
    return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
  }

  /**
   * The connection of the entities where a transaction is under way: two connections in one
   * transaction would wait for each other's rows.
   */
  private final class CurrentConnection implements ConnectionFactory {

    @Override
    public Connection openConnection() throws SQLException {
      return inTransaction() ? em.unwrap(Connection.class) : dataSource.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      if (!inTransaction()) {
        connection.close();
      }
    }
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    private InstantArgument() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, ctx) ->
          statement.setString(position, InstantConverter.text(value));
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
