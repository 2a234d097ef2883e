package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.PreparedForm;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.FunctionCall;
import java.util.Comparator;
import java.util.Map;

/**
 * The arguments of a call that are texts of the SQL and that its function can take prepared: they
 * become constants of the class, {@code Regex REGION_PATTERN = Regex.of("[a-z]+")}.
 */
final class PreparedArguments {
  private final FunctionCall node;
  private final Map<Integer, String> classes;

  private PreparedArguments(FunctionCall node, Map<Integer, String> classes) {
    this.node = node;
    this.classes = classes;
  }

  /** Those of a call; the form of its method that takes the most of them decides. */
  static PreparedArguments of(FunctionCall node, Implementation.Method implementation) {
    return new PreparedArguments(
        node,
        implementation.prepared().stream()
            .map(PreparedForm::classes)
            .filter(
                form -> form.keySet().stream().allMatch(index -> isText(node, index.intValue())))
            .max(Comparator.comparingInt(Map::size))
            .orElse(Map.of()));
  }

  private static boolean isText(FunctionCall node, int index) {
    return node.arguments().get(index) instanceof Constant constant
        && constant.value() instanceof String;
  }

  /** Whether an argument is one of them. */
  boolean has(int index) {
    return classes.containsKey(index);
  }

  /**
   * The constant that stands for one of them.
   *
   * @param name what the expression is called
   */
  JavaExpression get(int index, String name, ClassMembers members) {
    ClassName type = ClassName.bestGuess(classes.get(index));
    String text = (String) ((Constant) node.arguments().get(index)).value();
    String parameter = node.overload().parameters().get(index).name();
    return JavaExpression.reference(
        members.constant(
            name + "_" + parameter,
            type,
            CodeBlock.of("$T.$L($S)", type, PreparedForm.MAKER, text)),
        false);
  }
}
