package io.sqlc.compiler.parser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Takes levels of precedence that say nothing out of the parse tree while it grows: of the ten
 * levels around a lone name only that of the name stays. Keeps long statements small in memory.
 */
final class ChainCollapser implements ParseTreeListener {
  @Override
  public void exitEveryRule(ParserRuleContext context) {
    if (context.getChildCount() != 1
        || !isLevel(context.getRuleIndex())
        || !(context.getChild(0) instanceof ParserRuleContext child)) {
      return;
    }
    ParserRuleContext parent = context.getParent();
    int last = parent.getChildCount() - 1;
    if (parent.getChild(last) == context) {
      parent.children.set(last, child);
      child.setParent(parent);
    }
  }

  private static boolean isLevel(int rule) {
    return switch (rule) {
      case SqlBaseParser.RULE_expression,
          SqlBaseParser.RULE_andExpression,
          SqlBaseParser.RULE_notExpression,
          SqlBaseParser.RULE_predicated,
          SqlBaseParser.RULE_valueExpression,
          SqlBaseParser.RULE_additiveExpression,
          SqlBaseParser.RULE_multiplicativeExpression,
          SqlBaseParser.RULE_signedExpression,
          SqlBaseParser.RULE_zonedExpression,
          SqlBaseParser.RULE_postfixExpression ->
          true;
      default -> false;
    };
  }

  @Override
  public void enterEveryRule(ParserRuleContext context) {}

  @Override
  public void visitTerminal(TerminalNode node) {}

  @Override
  public void visitErrorNode(ErrorNode node) {}
}
