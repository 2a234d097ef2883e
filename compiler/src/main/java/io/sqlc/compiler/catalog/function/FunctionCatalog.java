package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.diagnostic.NearNames;
import io.sqlc.runtime.function.Functions;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All functions that SQL can call, by name. */
public final class FunctionCatalog {
  private final SortedMap<String, SqlFunctionDescriptor> functions;

  private FunctionCatalog(SortedMap<String, SqlFunctionDescriptor> functions) {
    this.functions = functions;
  }

  /** The functions that come with the product. */
  public static FunctionCatalog standard() {
    return of(Functions.all());
  }

  /**
   * The functions that these classes declare.
   *
   * @throws IllegalArgumentException when a declaration cannot be read, or two have one name
   */
  public static FunctionCatalog of(Collection<Class<?>> declarations) {
    SortedMap<String, SqlFunctionDescriptor> functions = new TreeMap<>();
    for (Class<?> declaration : declarations) {
      SqlFunctionDescriptor function = FunctionDeclarations.read(declaration);
      if (functions.put(function.name(), function) != null) {
        throw new IllegalArgumentException("two classes declare " + function.name());
      }
    }
    return new FunctionCatalog(functions);
  }

  /** What a name, in any case, stands for. */
  public FunctionLookup lookup(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    SqlFunctionDescriptor function = functions.get(upper);
    if (function != null) {
      return new FunctionLookup.Scalar(function);
    }
    FunctionKind planned = PlannedFunctions.kind(upper);
    if (planned != null) {
      return new FunctionLookup.Planned(upper, planned);
    }
    return new FunctionLookup.Unknown(NearNames.suggest(upper, names()));
  }

  /** The functions that can be called, sorted by name. */
  public Collection<SqlFunctionDescriptor> functions() {
    return Collections.unmodifiableCollection(functions.values());
  }

  /** The names of all functions, those that cannot be compiled yet included. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(functions.keySet());
    names.addAll(PlannedFunctions.names());
    return names;
  }
}
