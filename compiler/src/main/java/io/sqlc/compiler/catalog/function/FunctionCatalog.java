package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.NearNames;
import io.sqlc.runtime.function.Functions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All functions that SQL can call, by name.
 *
 * <p>A declaration is read when its function is first asked for: reading all of them takes longer
 * than compiling a small job. It is found by the name of its class, which is that of the function
 * without underscores, in any case.
 */
public final class FunctionCatalog {
  private final Map<String, Class<?>> declarations;
  private final Map<String, SqlFunctionDescriptor> users;
  private final Map<String, SqlFunctionDescriptor> read = new ConcurrentHashMap<>();

  private FunctionCatalog(
      Map<String, Class<?>> declarations, Map<String, SqlFunctionDescriptor> users) {
    this.declarations = declarations;
    this.users = users;
  }

  /** The functions that come with the product. */
  public static FunctionCatalog standard() {
    return of(Functions.all());
  }

  /**
   * The functions that these classes declare.
   *
   * @throws IllegalArgumentException when two classes have one name
   */
  public static FunctionCatalog of(Collection<Class<?>> classes) {
    Map<String, Class<?>> declarations = new HashMap<>();
    for (Class<?> declaration : classes) {
      if (declarations.put(key(declaration.getSimpleName()), declaration) != null) {
        throw new IllegalArgumentException("two classes declare " + declaration.getSimpleName());
      }
    }
    return new FunctionCatalog(declarations, Map.of());
  }

  /**
   * This catalogue with the functions that users' classes declare. Classes that declare none are
   * passed over.
   *
   * @throws DiagnosticException when some declare functions that cannot be called, or whose names
   *     are taken; it has all that is wrong
   */
  public FunctionCatalog with(Collection<JavaClass> classes) {
    Map<String, SqlFunctionDescriptor> more = new HashMap<>(users);
    List<Diagnostic> wrong = new ArrayList<>();
    for (JavaClass declaration : classes) {
      try {
        UserFunctions.read(declaration)
            .ifPresent(
                function -> {
                  if (find(function.name()) != null
                      || more.putIfAbsent(function.name(), function) != null) {
                    throw new InvalidFunctionException(
                        DiagnosticCode.FUNCTION_TAKEN,
                        null,
                        "there is a function " + function.name() + " already");
                  }
                });
      } catch (InvalidFunctionException e) {
        wrong.add(e.diagnostic(declaration));
      }
    }
    if (!wrong.isEmpty()) {
      throw new DiagnosticException(wrong);
    }
    return new FunctionCatalog(declarations, more);
  }

  /** Whether a function is a user's own. */
  public boolean isUserDefined(SqlFunctionDescriptor function) {
    return users.containsKey(function.name());
  }

  /**
   * What a name, in any case, stands for.
   *
   * @throws IllegalArgumentException when its declaration cannot be read
   */
  public FunctionLookup lookup(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    SqlFunctionDescriptor function = find(upper);
    if (function != null) {
      return new FunctionLookup.Known(function);
    }
    return new FunctionLookup.Unknown(
        OtherNames.of(upper).map(List::of).orElseGet(() -> NearNames.suggest(upper, names())));
  }

  /** The functions that can be called, sorted by name. */
  public Collection<SqlFunctionDescriptor> functions() {
    SortedMap<String, SqlFunctionDescriptor> functions = new TreeMap<>();
    List<String> keys = new ArrayList<>(declarations.keySet());
    Collections.sort(keys);
    functions.putAll(users);
    for (String key : keys) {
      SqlFunctionDescriptor function = read(key);
      functions.put(function.name(), function);
    }
    return Collections.unmodifiableCollection(functions.values());
  }

  /** The names of all functions. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    functions().forEach(function -> names.add(function.name()));
    return names;
  }

  private @Nullable SqlFunctionDescriptor find(String name) {
    SqlFunctionDescriptor user = users.get(name);
    if (user != null) {
      return user;
    }
    String key = key(name);
    if (!declarations.containsKey(key)) {
      return null;
    }
    SqlFunctionDescriptor function = read(key);
    return function.name().equals(name) ? function : null;
  }

  private SqlFunctionDescriptor read(String key) {
    return read.computeIfAbsent(key, this::declared);
  }

  private SqlFunctionDescriptor declared(String key) {
    Class<?> declaration = declarations.get(key);
    if (declaration == null) {
      throw new IllegalArgumentException("no class declares " + key);
    }
    SqlFunctionDescriptor function = FunctionDeclarations.read(declaration);
    if (!key(function.name()).equals(key)) {
      throw new IllegalArgumentException(
          declaration.getName() + " must be named after its function " + function.name());
    }
    return function;
  }

  private static String key(String name) {
    return name.replace("_", "").toUpperCase(Locale.ROOT);
  }
}
