package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The SQL signature that a Java method says by its types. */
final class JavaSignature {
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("boolean", "BOOLEAN"),
          Map.entry("java.lang.Boolean", "BOOLEAN"),
          Map.entry("int", "INT"),
          Map.entry("java.lang.Integer", "INT"),
          Map.entry("long", "BIGINT"),
          Map.entry("java.lang.Long", "BIGINT"),
          Map.entry("double", "DOUBLE"),
          Map.entry("java.lang.Double", "DOUBLE"),
          Map.entry("java.lang.String", "STRING"),
          Map.entry("java.math.BigDecimal", "DECIMAL"),
          Map.entry("org.apache.kafka.common.utils.Bytes", "BYTES"),
          Map.entry("java.nio.ByteBuffer", "BYTES"),
          Map.entry("java.sql.Date", "DATE"),
          Map.entry("java.sql.Time", "TIME"),
          Map.entry("java.sql.Timestamp", "TIMESTAMP"),
          Map.entry("java.time.LocalDate", "DATE"),
          Map.entry("java.time.LocalTime", "TIME"),
          Map.entry("java.time.Instant", "TIMESTAMP"));

  /** How the classes begin that hold the columns of aggregates. */
  private static final String ARGUMENTS = "io.sqlc.runtime.function.Arguments";

  private final JavaMethod method;
  private final FunctionKind kind;

  JavaSignature(JavaMethod method, FunctionKind kind) {
    this.method = method;
    this.kind = kind;
  }

  /** {@code NAME(INT a, STRING... b)}. */
  String signature(String name) {
    if (kind == FunctionKind.AGGREGATE) {
      return aggregate(name);
    }
    List<JavaParameter> parameters = method.parameters();
    List<String> texts = new ArrayList<>();
    for (int i = InputParameters.before(method).size(); i < parameters.size(); i++) {
      JavaParameter parameter = parameters.get(i);
      String said = KsqlAnnotations.parameterType(parameter);
      texts.add(
          (said.isEmpty() ? sql(parameter) : said)
              + (method.isRest(i) ? "... " : " ")
              + parameterName(parameter));
    }
    return name + "(" + String.join(", ", texts) + ")";
  }

  /** The columns, then the literals that the method takes. */
  private String aggregate(String name) {
    List<String> texts = new ArrayList<>();
    String said =
        KsqlAnnotations.factory(method).map(factory -> factory.text("paramSchema")).orElse("");
    for (JavaType column : columns()) {
      texts.add(said.isEmpty() ? sql(column) : said);
    }
    for (JavaParameter parameter : method.parameters()) {
      if (InputParameters.read(parameter) instanceof InputParameter.Literal) {
        texts.add("LITERAL " + sql(parameter) + " " + parameterName(parameter));
      }
    }
    return name + "(" + String.join(", ", texts) + ")";
  }

  private List<JavaType> columns() {
    List<JavaType> types = AggregateFactories.types(method);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("it must return an Aggregate with its types");
    }
    return types.get(0) instanceof JavaType.Declared tuple && tuple.name().startsWith(ARGUMENTS)
        ? tuple.arguments()
        : types.subList(0, 1);
  }

  private static String parameterName(JavaParameter parameter) {
    String said = KsqlAnnotations.parameterName(parameter);
    String name = said.isEmpty() ? parameter.name() : said;
    return name.replaceAll("[^A-Za-z0-9_]", "_").replaceAll("^(?=[0-9])", "_");
  }

  private static String sql(JavaParameter parameter) {
    try {
      return sql(parameter.type());
    } catch (IllegalArgumentException e) {
      throw new InvalidFunctionException(
          DiagnosticCode.FUNCTION_SIGNATURE,
          parameter.span(),
          "the parameter " + parameter.name() + ": " + e.getMessage());
    }
  }

  /** The type of the result. */
  String result() {
    JavaType type = method.returns();
    if (kind == FunctionKind.AGGREGATE) {
      List<JavaType> types = AggregateFactories.types(method);
      if (types.size() != 3) {
        throw new IllegalArgumentException("it must return an Aggregate with its types");
      }
      type = types.get(2);
    }
    if (kind == FunctionKind.TABLE) {
      if (!(type instanceof JavaType.Declared list)
          || !list.name().equals(List.class.getName())
          || list.arguments().isEmpty()) {
        throw new IllegalArgumentException("a table function must return a List");
      }
      type = list.arguments().get(0);
    }
    String sql = sql(type);
    if (sql.contains("DECIMAL")) {
      throw new IllegalArgumentException(
          "which DECIMAL it gives must be said: @Overload(returns = \"DECIMAL(10, 2)\")");
    }
    return sql;
  }

  /** The types of the parameters after the first few, for conversions. */
  static List<JavaType> parameterTypes(JavaMethod method, int from) {
    return method.parameters().stream().skip(from).map(JavaParameter::type).toList();
  }

  /** The SQL type that goes with a Java type. */
  static String sql(JavaType type) {
    if (type instanceof JavaType.Variable variable) {
      if (!variable.name().matches("[A-Z]")) {
        throw new IllegalArgumentException(
            "the type variable " + variable + " must be named by one letter");
      }
      return variable.name();
    }
    if (type instanceof JavaType.OfRecord record) {
      return struct(record);
    }
    if (type instanceof JavaType.Declared declared) {
      List<JavaType> arguments = declared.arguments();
      if (declared.name().equals(List.class.getName()) && arguments.size() == 1) {
        return "ARRAY<" + sql(arguments.get(0)) + ">";
      }
      if (declared.name().equals(Map.class.getName()) && arguments.size() == 2) {
        return "MAP<" + sql(arguments.get(0)) + ", " + sql(arguments.get(1)) + ">";
      }
      String sql = arguments.isEmpty() ? SCALARS.get(declared.name()) : null;
      if (sql != null) {
        return sql;
      }
    }
    throw new IllegalArgumentException(
        "no SQL type goes with " + type + "; give the signature in @Overload");
  }

  /** Components of records are fields of their names, in upper case as SQL's names are. */
  private static String struct(JavaType.OfRecord record) {
    record.requirePublic();
    List<String> fields = new ArrayList<>();
    for (JavaType.Component component : record.components()) {
      String sql = sql(component.type());
      if (sql.matches(".*\\bDECIMAL\\b(?!\\().*")) {
        throw new IllegalArgumentException(
            "which DECIMAL "
                + component.name()
                + " of "
                + record
                + " is must be said: give the signature in @Overload");
      }
      fields.add(component.name() + " " + sql);
    }
    return "STRUCT<" + String.join(", ", fields) + ">";
  }
}
