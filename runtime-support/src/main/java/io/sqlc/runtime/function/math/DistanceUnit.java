package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.util.Locale;

/** A unit of distances by its name, in any case: {@code km}, {@code miles} and the like. */
public final class DistanceUnit {
  static final DistanceUnit KILOMETRE = of("km");

  private static final PatternCache<DistanceUnit> CACHE = new PatternCache<>(DistanceUnit::of);

  private final Preparation<Double> earthRadius;

  private DistanceUnit(Preparation<Double> earthRadius) {
    this.earthRadius = earthRadius;
  }

  /** Finds it; where there is none, its uses fail. */
  public static DistanceUnit of(String name) {
    return new DistanceUnit(Preparation.of(name, DistanceUnit::find));
  }

  private static double find(String name) {
    return switch (name.trim().toLowerCase(Locale.ROOT)) {
      case "", "km", "kilometer", "kilometers", "kilometre", "kilometres" -> 6371;
      case "mi", "mile", "miles" -> 3959;
      default ->
          throw new IllegalArgumentException("the unit of GEO_DISTANCE is neither km nor miles");
    };
  }

  /** One that may differ from record to record. */
  static DistanceUnit cached(String name) {
    return CACHE.get(name);
  }

  /** The mean radius of the earth. */
  double earthRadius() {
    return earthRadius.get();
  }
}
