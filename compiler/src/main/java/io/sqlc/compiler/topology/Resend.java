package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends records with the keys they have through a repartition topic of the operator's name, where
 * keys have another form. A table is kept in a store of that name behind it.
 *
 * @param keysOf the source whose keys are written so; empty for the form of stores
 */
public record Resend(String name, Operator input, boolean table, Optional<DataSource> keysOf)
    implements Operator {

  @Override
  public KeyShape key() {
    return input.key();
  }

  @Override
  public RowShape row() {
    return input.row();
  }

  @Override
  public List<Operator> inputs() {
    return List.of(input);
  }

  @Override
  public <R> R accept(OperatorVisitor<R> visitor) {
    return visitor.visitResend(this);
  }
}
