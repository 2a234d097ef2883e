package io.sqlc.runtime.function.math;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.Prepared;
import io.sqlc.runtime.function.SqlFunction;
import org.jspecify.annotations.Nullable;

/** GEO_DISTANCE. */
@SqlFunction(
    name = "GEO_DISTANCE",
    description = "The distance of two points on the earth, in kilometres or miles.",
    example = "ROUND(GEO_DISTANCE(52.52, 13.4, 48.86, 2.35))",
    result = "877")
public final class GeoDistance {
  private GeoDistance() {}

  /** The distance in the units named, {@code km} or {@code miles}; kilometres for NULL. */
  @Overload(
      value = "GEO_DISTANCE(DOUBLE lat1, DOUBLE lon1, DOUBLE lat2, DOUBLE lon2, STRING units)",
      returns = "DOUBLE",
      mayFail = true,
      nullPropagating = false)
  public static @Nullable Double geoDistance(
      @Nullable Double lat1,
      @Nullable Double lon1,
      @Nullable Double lat2,
      @Nullable Double lon2,
      @Nullable String units) {
    DistanceUnit unit = units == null ? DistanceUnit.KILOMETRE : DistanceUnit.cached(units);
    return geoDistance(lat1, lon1, lat2, lon2, unit);
  }

  /** The distance in prepared units. */
  public static @Nullable Double geoDistance(
      @Nullable Double lat1,
      @Nullable Double lon1,
      @Nullable Double lat2,
      @Nullable Double lon2,
      @Prepared DistanceUnit units) {
    if (lat1 == null || lon1 == null || lat2 == null || lon2 == null) {
      return null;
    }
    double radius = units.earthRadius();
    if (Math.abs(lat1) > 90 || Math.abs(lat2) > 90) {
      throw new FunctionFailedException("a latitude is not within -90 and 90 degrees");
    }
    if (Math.abs(lon1) > 180 || Math.abs(lon2) > 180) {
      throw new FunctionFailedException("a longitude is not within -180 and 180 degrees");
    }
    double chord =
        haversine(Math.toRadians(lat2 - lat1))
            + haversine(Math.toRadians(lon2 - lon1))
                * Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2));
    return 2 * Math.asin(Math.sqrt(chord)) * radius;
  }

  /** The distance in kilometres. */
  @Overload(
      value = "GEO_DISTANCE(DOUBLE lat1, DOUBLE lon1, DOUBLE lat2, DOUBLE lon2)",
      returns = "DOUBLE",
      mayFail = true)
  public static @Nullable Double geoDistance(
      @Nullable Double lat1, @Nullable Double lon1, @Nullable Double lat2, @Nullable Double lon2) {
    return geoDistance(lat1, lon1, lat2, lon2, DistanceUnit.KILOMETRE);
  }

  private static double haversine(double angle) {
    double sine = Math.sin(angle / 2);
    return sine * sine;
  }
}
