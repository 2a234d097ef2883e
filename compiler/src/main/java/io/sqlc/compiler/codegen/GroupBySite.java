package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.source.Span;
import io.sqlc.runtime.expression.ExpressionSite;

/** The constant that says where a GROUP BY stands, to report the rows that it leaves out. */
final class GroupBySite {
  private GroupBySite() {}

  static CodeBlock constant(String query, Span grouping, ClassMembers members) {
    return members.constant(
        "group_by",
        TypeName.get(ExpressionSite.class),
        CodeBlock.of(
            "new $T(\n$>$>$S, $S,\n$S)$<$<",
            ExpressionSite.class,
            query,
            grouping.shortPlace(),
            "GROUP BY " + grouping.text().replaceAll("\\s+", " ")));
  }
}
