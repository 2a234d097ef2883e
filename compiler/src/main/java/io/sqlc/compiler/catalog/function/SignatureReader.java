package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Field;
import io.sqlc.compiler.catalog.function.ResultRule.OfPattern;
import io.sqlc.compiler.catalog.function.ResultRule.SameDecimal;
import io.sqlc.compiler.catalog.function.ResultRule.WholeDecimal;
import io.sqlc.compiler.catalog.function.ResultRule.WidenedDecimal;
import io.sqlc.compiler.catalog.function.TypePattern.AnyDecimal;
import io.sqlc.compiler.catalog.function.TypePattern.ArrayOf;
import io.sqlc.compiler.catalog.function.TypePattern.Exact;
import io.sqlc.compiler.catalog.function.TypePattern.LambdaOf;
import io.sqlc.compiler.catalog.function.TypePattern.MapOf;
import io.sqlc.compiler.catalog.function.TypePattern.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads signatures as the catalogue writes them: {@code REDUCE(ARRAY<T> list, S state, LAMBDA (S,
 * T) => S f)}, {@code GREATEST(INT val, INT... vals)}. A name of one letter is a type variable, ANY
 * any type, and LITERAL goes before a parameter of an aggregate that is known when compiling. Names
 * of fields are in upper case unless they are in backquotes, as everywhere in SQL.
 */
final class SignatureReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(=>|\\.\\.\\.|[A-Za-z_][A-Za-z0-9_]*|`[^`]+`|[0-9]+|[<>(),])");

  private static final Pattern COLUMNS_STRUCT =
      Pattern.compile("ARRAY<STRUCT<(\\w+) \\w+, (\\w+) ANY\\.\\.\\.>>");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private SignatureReader(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (matcher.find(at) && matcher.start() == at) {
      tokens.add(matcher.group(1));
      at = matcher.end();
      if (at == text.length()) {
        break;
      }
    }
    if (!text.substring(at).isBlank()) {
      throw unreadable();
    }
  }

  /** The parameters of {@code NAME(TYPE name, …)}. */
  static List<Parameter> parameters(String signature) {
    SignatureReader reader = new SignatureReader(signature);
    reader.take();
    reader.expect("(");
    List<Parameter> parameters = new ArrayList<>();
    while (!reader.accept(")")) {
      if (!parameters.isEmpty()) {
        reader.expect(",");
      }
      parameters.add(reader.parameter());
    }
    reader.end();
    return parameters;
  }

  /** The rule that a declared result stands for. */
  static ResultRule result(String returns) {
    return switch (returns) {
      case "DECIMAL(same p,s)" -> new SameDecimal();
      case "DECIMAL(widened)" -> new WidenedDecimal();
      case "DECIMAL(p-s, 0)" -> new WholeDecimal();
      case "ARRAY<DECIMAL(same p,s)>" -> new ResultRule.ArrayOf(new SameDecimal());
      default -> {
        Matcher columns = COLUMNS_STRUCT.matcher(returns);
        if (columns.matches()) {
          yield new ResultRule.ArrayOf(
              new ResultRule.ColumnsStruct(columns.group(1), columns.group(2)));
        }
        SignatureReader reader = new SignatureReader(returns);
        TypePattern pattern = reader.pattern();
        reader.end();
        yield new OfPattern(pattern);
      }
    };
  }

  private Parameter parameter() {
    boolean literal = accept("LITERAL");
    TypePattern type = pattern();
    boolean variadic = accept("...");
    String name = peek().equals(",") || peek().equals(")") ? "" : take();
    return new Parameter(name, type, variadic, literal);
  }

  private TypePattern pattern() {
    String written = take();
    String name = written.length() == 1 ? written : written.toUpperCase(Locale.ROOT);
    return switch (name) {
      case "ARRAY" -> {
        expect("<");
        TypePattern element = pattern();
        expect(">");
        yield element instanceof Exact exact
            ? new Exact(new SqlType.Array(exact.type()))
            : new ArrayOf(element);
      }
      case "MAP" -> map();
      case "STRUCT" -> struct();
      case "LAMBDA" -> lambda();
      case "DECIMAL" -> decimal();
      case "ANY" -> new TypePattern.Any();
      default ->
          name.length() == 1 && Character.isUpperCase(name.charAt(0))
              ? new Variable(name)
              : new Exact(primitive(name));
    };
  }

  private TypePattern map() {
    expect("<");
    TypePattern key = pattern();
    expect(",");
    TypePattern value = pattern();
    expect(">");
    return key instanceof Exact exactKey && value instanceof Exact exactValue
        ? new Exact(new SqlType.Map(exactKey.type(), exactValue.type()))
        : new MapOf(key, value);
  }

  private TypePattern struct() {
    expect("<");
    List<Field> fields = new ArrayList<>();
    while (!accept(">")) {
      if (!fields.isEmpty()) {
        expect(",");
      }
      String name = take();
      if (!(pattern() instanceof Exact exact)) {
        throw new IllegalArgumentException(
            "the type of the field " + name + " must be said exactly: " + text);
      }
      fields.add(new Field(fieldName(name), exact.type()));
    }
    return new Exact(new SqlType.Struct(fields));
  }

  private static String fieldName(String written) {
    return written.startsWith("`")
        ? written.substring(1, written.length() - 1)
        : written.toUpperCase(Locale.ROOT);
  }

  private TypePattern lambda() {
    expect("(");
    List<TypePattern> parameters = new ArrayList<>();
    while (!accept(")")) {
      if (!parameters.isEmpty()) {
        expect(",");
      }
      parameters.add(pattern());
    }
    expect("=>");
    return new LambdaOf(parameters, pattern());
  }

  private TypePattern decimal() {
    if (!accept("(")) {
      return new AnyDecimal();
    }
    int precision = Integer.parseInt(take());
    expect(",");
    int scale = Integer.parseInt(take());
    expect(")");
    return new Exact(new SqlType.Decimal(precision, scale));
  }

  private SqlType primitive(String written) {
    String name =
        written.equals("INTEGER") ? "INT" : written.equals("VARCHAR") ? "STRING" : written;
    for (SqlType.Primitive primitive : SqlType.Primitive.values()) {
      if (primitive.name().equals(name)) {
        return primitive;
      }
    }
    throw unreadable();
  }

  private String peek() {
    if (next == tokens.size()) {
      throw unreadable();
    }
    return tokens.get(next);
  }

  private String take() {
    String token = peek();
    next++;
    return token;
  }

  private boolean accept(String token) {
    boolean found = next < tokens.size() && tokens.get(next).equals(token);
    if (found) {
      next++;
    }
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unreadable();
    }
  }

  private void end() {
    if (next != tokens.size()) {
      throw unreadable();
    }
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("cannot read the signature " + text);
  }
}
