package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.JavaTypes;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Between;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.DistinctFrom;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.InList;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.Like;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.MakeArray;
import io.sqlc.compiler.ir.MakeMap;
import io.sqlc.compiler.ir.MakeStruct;
import io.sqlc.compiler.ir.Negate;
import io.sqlc.compiler.ir.Not;
import io.sqlc.compiler.ir.Precomputed;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.Subscript;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.ir.TypedExpressionVisitor;

/**
 * Writes one expression as Java. What fails is NULL and reported: a call of a function where
 * something looks at its result, else the whole expression. Such a part is moved to a method that
 * catches.
 */
public final class ExpressionWriter implements TypedExpressionVisitor<JavaExpression> {
  private final Toolbox tools;
  private final Scope scope;
  private final String name;
  private final boolean certain;

  /**
   * Makes one.
   *
   * @param certain whether what is written is known not to fail, so that nothing is guarded
   */
  private ExpressionWriter(Toolbox tools, Scope scope, String name, boolean certain) {
    this.tools = tools;
    this.scope = scope;
    this.name = name;
    this.certain = certain;
  }

  /** What all expressions of one generated class share. */
  private record Toolbox(JavaTypes types, ClassMembers members, GuardedMethods methods) {}

  /**
   * A writer for expressions of one generated class.
   *
   * @param query the query's name, for reports
   * @param name what the expression is called, if it needs a method: its column's name
   */
  public static ExpressionWriter of(
      String query, JavaTypes types, ClassMembers members, Scope scope, String name) {
    GuardedMethods methods = new GuardedMethods(query, types, members);
    return new ExpressionWriter(new Toolbox(types, members, methods), scope, name, false);
  }

  /** The expression's value; evaluating it never throws. */
  public JavaExpression value(TypedExpression expression) {
    if (expression instanceof Case node) {
      return new Conditions(this).searchedCase(node, true);
    }
    return guarded(write(expression), expression, name);
  }

  /** The statement body of a predicate: returns false where it is NULL or fails. */
  public Predicate predicate(TypedExpression expression) {
    JavaExpression condition = write(expression);
    CodeBlock code =
        condition.primitive()
            ? condition.code()
            : CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, condition.code());
    CodeBlock site =
        condition.effects().mayFail()
            ? tools.methods.site(name, expression)
            : CodeBlock.builder().build();
    return new Predicate(code, condition.effects(), site);
  }

  /**
   * A predicate.
   *
   * @param code a primitive boolean
   * @param site the constant to report a failure with, where it may fail
   */
  public record Predicate(CodeBlock code, Effects effects, CodeBlock site) {
    public boolean mayFail() {
      return effects.mayFail();
    }

    public boolean usesErrors() {
      return effects.mayFail() || effects.reports();
    }
  }

  JavaExpression write(TypedExpression expression) {
    return expression.accept(this);
  }

  /**
   * The expression below something that looks at its NULL. A call that fails is NULL here and now;
   * arithmetic that fails, a NULL operand included, fails what is around it, up to the next call or
   * the whole expression.
   */
  JavaExpression operand(TypedExpression expression) {
    JavaExpression written = write(expression);
    if (certain) {
      return written;
    }
    if (expression instanceof FunctionCall) {
      return guarded(written, expression, name + "_part");
    }
    return computes(expression) && written.nullable() ? Conditions.present(written) : written;
  }

  /** Whether a NULL can only come of a NULL operand, which is a failure for what computes. */
  private static boolean computes(TypedExpression expression) {
    return (expression instanceof Arithmetic && expression.type().isNumeric())
        || expression instanceof Negate;
  }

  private JavaExpression guarded(
      JavaExpression written, TypedExpression expression, String methodName) {
    return written.effects().mayFail()
        ? method(
            methodName,
            expression,
            CodeBlock.builder().addStatement("return $L", written.code()).build(),
            written.effects(),
            written.nullable(),
            true)
        : written;
  }

  /** The expression as a primitive boolean; NULL fails. */
  JavaExpression condition(TypedExpression expression) {
    return Conditions.known(write(expression));
  }

  JavaExpression method(
      String methodName,
      TypedExpression expression,
      CodeBlock body,
      Effects effects,
      boolean nullable,
      boolean guarded) {
    return tools.methods.method(methodName, expression, body, effects, nullable, guarded, scope);
  }

  ExpressionWriter within(Scope inner) {
    return new ExpressionWriter(tools, inner, name, certain);
  }

  String name() {
    return name;
  }

  /** Whether what is written is computed when the class is loaded, not for each record. */
  boolean computesOnce() {
    return certain;
  }

  Scope scope() {
    return scope;
  }

  JavaTypes types() {
    return tools.types;
  }

  ClassMembers members() {
    return tools.members;
  }

  /** The planner puts the column with the aggregate's result in its place. */
  @Override
  public JavaExpression visitAggregateCall(AggregateCall node) {
    throw new IllegalStateException("an aggregate is no expression of a row: " + node.name());
  }

  @Override
  public JavaExpression visitArithmetic(Arithmetic node) {
    return new ArithmeticCode(this).binary(node);
  }

  @Override
  public JavaExpression visitNegate(Negate node) {
    return new ArithmeticCode(this).negate(node);
  }

  @Override
  public JavaExpression visitBetween(Between node) {
    return new ComparisonCode(this).between(node);
  }

  @Override
  public JavaExpression visitComparison(Comparison node) {
    return new ComparisonCode(this).comparison(node);
  }

  @Override
  public JavaExpression visitDistinctFrom(DistinctFrom node) {
    return new ComparisonCode(this).distinctFrom(node);
  }

  @Override
  public JavaExpression visitInList(InList node) {
    return new InCode(this).in(node);
  }

  @Override
  public JavaExpression visitLike(Like node) {
    return new ComparisonCode(this).like(node);
  }

  @Override
  public JavaExpression visitIsNull(IsNull node) {
    return new Conditions(this).isNull(node);
  }

  @Override
  public JavaExpression visitLogical(Logical node) {
    return new Conditions(this).logical(node);
  }

  @Override
  public JavaExpression visitNot(Not node) {
    return new Conditions(this).not(node);
  }

  @Override
  public JavaExpression visitCase(Case node) {
    return new Conditions(this).searchedCase(node, false);
  }

  @Override
  public JavaExpression visitCast(Cast node) {
    return new CastCode(this).cast(node);
  }

  @Override
  public JavaExpression visitColumnValue(ColumnValue node) {
    return scope.column(node.column().name());
  }

  @Override
  public JavaExpression visitConstant(Constant node) {
    return new Constants(tools.types, tools.members).of(node);
  }

  @Override
  public JavaExpression visitFunctionCall(FunctionCall node) {
    return new CallCode(this).call(node);
  }

  @Override
  public JavaExpression visitLambdaArgument(LambdaArgument node) {
    return new CallCode(this).lambda(node);
  }

  @Override
  public JavaExpression visitLambdaParameter(LambdaParameter node) {
    return scope.lambdaParameter(node.name());
  }

  @Override
  public JavaExpression visitMakeArray(MakeArray node) {
    return new CollectionCode(this).array(node);
  }

  @Override
  public JavaExpression visitMakeMap(MakeMap node) {
    return new CollectionCode(this).map(node);
  }

  @Override
  public JavaExpression visitMakeStruct(MakeStruct node) {
    return new CollectionCode(this).struct(node);
  }

  /** A constant of the class, computed when the class is loaded. */
  @Override
  public JavaExpression visitPrecomputed(Precomputed node) {
    TypedExpression expression = node.expression();
    JavaExpression written = new ExpressionWriter(tools, scope, name, true).write(expression);
    TypeName type = tools.types.of(node.type());
    boolean primitive = hasPrimitive(node.type());
    String wanted = expression instanceof FunctionCall call ? call.name() : name + "_constant";
    CodeBlock constant =
        tools.members.constant(wanted, primitive ? type.unbox() : type, written.code());
    return primitive
        ? JavaExpression.literal(constant, Precedence.PRIMARY)
        : JavaExpression.reference(constant, false);
  }

  @Override
  public JavaExpression visitStructField(StructField node) {
    return new CollectionCode(this).field(node);
  }

  @Override
  public JavaExpression visitSubscript(Subscript node) {
    return new CollectionCode(this).subscript(node);
  }

  /** The planner puts the column with the function's rows in its place. */
  @Override
  public JavaExpression visitTableCall(TableCall node) {
    throw new IllegalStateException("a table function is no expression: " + node.rows().name());
  }

  /** Whether values of the type are Java primitives when they cannot be NULL. */
  static boolean hasPrimitive(SqlType type) {
    return type instanceof SqlType.Primitive primitive
        && switch (primitive) {
          case BOOLEAN, INT, BIGINT, DOUBLE, DATE, TIME, TIMESTAMP -> true;
          case STRING, BYTES, INTERVALUNIT -> false;
        };
  }
}
