package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.ArithmeticBinary;
import io.sqlc.compiler.ast.ArithmeticOperator;
import io.sqlc.compiler.ast.ArithmeticUnary;
import io.sqlc.compiler.ast.AtTimeZone;
import io.sqlc.compiler.ast.Concat;
import io.sqlc.compiler.ast.Dereference;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.LogicalBinary;
import io.sqlc.compiler.ast.LogicalOperator;
import io.sqlc.compiler.ast.Not;
import io.sqlc.compiler.ast.Sign;
import io.sqlc.compiler.ast.Subscript;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.AdditiveExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.AndExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.ExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.LiteralExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.MultiplicativeExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.NotExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.ParenthesizedContext;
import io.sqlc.compiler.parser.SqlBaseParser.PostfixExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.PredicatedContext;
import io.sqlc.compiler.parser.SqlBaseParser.PrimaryExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.SignedExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.SuffixContext;
import io.sqlc.compiler.parser.SqlBaseParser.ValueExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.ZonedExpressionContext;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions from the levels of precedence; what stands inside them is made by {@link
 * PrimaryBuilder} and {@link PredicateBuilder}. A level with one child is that child.
 */
final class ExpressionBuilder extends SqlBaseParserBaseVisitor<Expression> {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final PrimaryBuilder primaries;
  private final PredicateBuilder predicates;
  private int depth;

  ExpressionBuilder(NameBuilder names, LiteralBuilder literals, TypeBuilder types) {
    this.names = names;
    this.literals = literals;
    this.primaries = new PrimaryBuilder(names, literals, types, this);
    this.predicates = new PredicateBuilder(names, literals, this);
  }

  Expression expression(ParseTree tree) {
    return deeper(1, tree);
  }

  @Nullable Expression optional(@Nullable ParseTree tree) {
    return tree == null ? null : expression(tree);
  }

  /** The expressions among the children of a node. */
  List<Expression> children(ParserRuleContext context) {
    return children(context, 1);
  }

  private List<Expression> children(ParserRuleContext context, int levels) {
    List<Expression> found = new ArrayList<>();
    for (int i = 0; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ParserRuleContext child && !isOperator(child)) {
        found.add(deeper(levels, child));
      }
    }
    return found;
  }

  private static boolean isOperator(ParserRuleContext context) {
    return context.getRuleIndex() == SqlBaseParser.RULE_additiveOperator
        || context.getRuleIndex() == SqlBaseParser.RULE_multiplicativeOperator;
  }

  private Expression deeper(int levels, ParseTree tree) {
    depth += levels;
    if (depth > Limits.TREE_DEPTH) {
      throw new DiagnosticException(LiteralErrors.treeTooDeep(names.span(firstToken(tree))));
    }
    try {
      return Objects.requireNonNull(tree.accept(this));
    } finally {
      depth -= levels;
    }
  }

  private static Token firstToken(ParseTree tree) {
    return tree instanceof ParserRuleContext context
        ? context.getStart()
        : ((TerminalNode) tree).getSymbol();
  }

  private static boolean passes(ParserRuleContext context) {
    return context.getChildCount() == 1;
  }

  private Expression only(ParserRuleContext context) {
    return Objects.requireNonNull(context.getChild(0).accept(this));
  }

  /** What no level overrides is a primary expression. */
  @Override
  public Expression visitChildren(RuleNode node) {
    return Objects.requireNonNull(node.accept(primaries));
  }

  @Override
  public Expression visitExpression(ExpressionContext context) {
    return logical(LogicalOperator.OR, context);
  }

  @Override
  public Expression visitAndExpression(AndExpressionContext context) {
    return logical(LogicalOperator.AND, context);
  }

  private Expression logical(LogicalOperator operator, ParserRuleContext context) {
    return passes(context)
        ? only(context)
        : new LogicalBinary(operator, children(context), names.span(context));
  }

  @Override
  public Expression visitNotExpression(NotExpressionContext context) {
    return passes(context)
        ? only(context)
        : new Not(expression(context.getChild(1)), names.span(context));
  }

  @Override
  public Expression visitPredicated(PredicatedContext context) {
    if (passes(context)) {
      return only(context);
    }
    Expression value = expression(context.getChild(0));
    return predicates.predicate(value, context.predicate(), names.span(context));
  }

  @Override
  public Expression visitValueExpression(ValueExpressionContext context) {
    return passes(context)
        ? only(context)
        : chain(context, (operator, left, right, span) -> new Concat(left, right, span));
  }

  @Override
  public Expression visitAdditiveExpression(AdditiveExpressionContext context) {
    return passes(context) ? only(context) : chain(context, ExpressionBuilder::arithmetic);
  }

  @Override
  public Expression visitMultiplicativeExpression(MultiplicativeExpressionContext context) {
    return passes(context) ? only(context) : chain(context, ExpressionBuilder::arithmetic);
  }

  private static Expression arithmetic(
      String operator, Expression left, Expression right, Span span) {
    return new ArithmeticBinary(operatorOf(operator), left, right, span);
  }

  private static ArithmeticOperator operatorOf(String symbol) {
    return switch (symbol) {
      case "+" -> ArithmeticOperator.ADD;
      case "-" -> ArithmeticOperator.SUBTRACT;
      case "*" -> ArithmeticOperator.MULTIPLY;
      case "/" -> ArithmeticOperator.DIVIDE;
      default -> ArithmeticOperator.MODULUS;
    };
  }

  @FunctionalInterface
  private interface Combiner {
    Expression combine(String operator, Expression left, Expression right, Span span);
  }

  /** Operands at even places, operators between them; leans to the left. */
  private Expression chain(ParserRuleContext context, Combiner combiner) {
    int operators = context.getChildCount() / 2;
    List<Expression> operands = children(context, operators);
    Span start = names.span(context.getStart());
    Expression all = operands.get(0);
    for (int i = 1; i < operands.size(); i++) {
      ParserRuleContext last = (ParserRuleContext) context.getChild(2 * i);
      Span span = start.to(names.span(last.getStop()));
      all = combiner.combine(context.getChild(2 * i - 1).getText(), all, operands.get(i), span);
    }
    return all;
  }

  /** A minus directly before a number belongs to the number. */
  @Override
  public Expression visitSignedExpression(SignedExpressionContext context) {
    if (passes(context)) {
      return only(context);
    }
    Span span = names.span(context);
    boolean minus = context.MINUS() != null;
    ParseTree operand = withoutLevels(context.getChild(1));
    if (minus && operand instanceof LiteralExpressionContext literal && isNumber(literal)) {
      return LiteralBuilder.number(span, "-" + literal.getText());
    }
    return new ArithmeticUnary(minus ? Sign.MINUS : Sign.PLUS, expression(operand), span);
  }

  private static ParseTree withoutLevels(ParseTree tree) {
    ParseTree inner = tree;
    while (inner.getChildCount() == 1 && !(inner instanceof PrimaryExpressionContext)) {
      inner = inner.getChild(0);
    }
    return inner;
  }

  private static boolean isNumber(LiteralExpressionContext context) {
    return switch (context.getStart().getType()) {
      case SqlBaseParser.INTEGER_VALUE, SqlBaseParser.DECIMAL_VALUE, SqlBaseParser.DOUBLE_VALUE ->
          true;
      default -> false;
    };
  }

  @Override
  public Expression visitZonedExpression(ZonedExpressionContext context) {
    if (passes(context)) {
      return only(context);
    }
    List<TerminalNode> zones = context.STRING_LITERAL();
    Expression value = deeper(zones.size(), context.getChild(0));
    Span start = names.span(context.getStart());
    for (TerminalNode zone : zones) {
      Span span = start.to(names.span(zone.getSymbol()));
      value = new AtTimeZone(value, literals.text(zone.getSymbol()), span);
    }
    return value;
  }

  @Override
  public Expression visitPostfixExpression(PostfixExpressionContext context) {
    if (passes(context)) {
      return only(context);
    }
    List<SuffixContext> suffixes = context.suffix();
    Expression value = deeper(suffixes.size(), context.getChild(0));
    Span start = names.span(context.getStart());
    for (SuffixContext suffix : suffixes) {
      Span span = start.to(names.span(suffix.getStop()));
      value =
          suffix.index != null
              ? new Subscript(value, expression(suffix.index), span)
              : new Dereference(value, names.name(suffix.field), span);
    }
    return value;
  }

  /** Parentheses leave no trace in the tree. */
  @Override
  public Expression visitParenthesized(ParenthesizedContext context) {
    return expression(context.inner);
  }
}
