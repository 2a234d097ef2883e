package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.ComparisonOperator;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.SearchedCase;
import io.sqlc.compiler.ast.SimpleCase;
import io.sqlc.compiler.ast.WhenClause;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CASE: conditions are BOOLEAN, results are of one type; NULL takes the type of the others. */
final class CaseTyping {
  private final Operands operands;
  private final ComparisonTyping comparisons;

  CaseTyping(Operands operands, ComparisonTyping comparisons) {
    this.operands = operands;
    this.comparisons = comparisons;
  }

  TypedExpression searched(SearchedCase node) {
    return of(
        node.whens(),
        node.otherwise(),
        node.span(),
        when -> operands.condition(when.condition(), "WHEN"));
  }

  /** The simple form says that the value equals the operand of the branch. */
  TypedExpression simple(SimpleCase node) {
    return of(
        node.whens(),
        node.otherwise(),
        node.span(),
        when ->
            comparisons.equality(
                ComparisonOperator.EQUAL, node.value(), when.condition(), when.condition().span()));
  }

  private TypedExpression of(
      List<WhenClause> whens,
      @Nullable Expression otherwise,
      Span span,
      Function<WhenClause, TypedExpression> condition) {
    Errors errors = new Errors();
    List<TypedExpression> conditions = new ArrayList<>();
    List<Expression> results = new ArrayList<>();
    for (WhenClause when : whens) {
      errors.check(() -> conditions.add(condition.apply(when)));
      results.add(when.result());
    }
    if (otherwise != null) {
      results.add(otherwise);
    }
    List<TypedExpression> typed = errors.attempt(() -> results(results, span));
    errors.throwIfAny();
    if (typed == null) {
      throw new IllegalStateException("no results and no error");
    }
    List<Case.WhenThen> branches = new ArrayList<>();
    for (int i = 0; i < whens.size(); i++) {
      branches.add(new Case.WhenThen(conditions.get(i), typed.get(i)));
    }
    TypedExpression last = otherwise == null ? null : typed.get(whens.size());
    return new Case(branches, last, typed.get(0).type(), span);
  }

  private List<TypedExpression> results(List<Expression> results, Span span) {
    List<Expression> known = results.stream().filter(r -> !Operands.isNull(r)).toList();
    if (known.isEmpty()) {
      throw TypeErrors.caseAllNull(span);
    }
    List<TypedExpression> typed = operands.typed(known);
    SqlType type = typed.get(0).type();
    for (TypedExpression result : typed) {
      if (!result.type().equals(type)) {
        throw TypeErrors.caseBranches(result.span(), result.type(), typed.get(0).span(), type);
      }
    }
    List<TypedExpression> all = new ArrayList<>();
    int next = 0;
    for (Expression result : results) {
      all.add(
          Operands.isNull(result) ? new Constant(null, type, result.span()) : typed.get(next++));
    }
    return all;
  }
}
