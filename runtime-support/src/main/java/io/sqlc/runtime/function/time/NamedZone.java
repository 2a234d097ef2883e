package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
import java.time.DateTimeException;
import java.time.ZoneId;

/** A time zone by its name in the running Java: {@code Europe/Paris}, {@code +01:00}. */
public final class NamedZone {
  private static final PatternCache<NamedZone> CACHE = new PatternCache<>(NamedZone::of);

  private final Preparation<ZoneId> zone;

  private NamedZone(Preparation<ZoneId> zone) {
    this.zone = zone;
  }

  /** Finds it; where there is none, its uses fail. */
  public static NamedZone of(String name) {
    return new NamedZone(Preparation.of(name, NamedZone::find));
  }

  private static ZoneId find(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the time zone is not known", e);
    }
  }

  /** One that may differ from record to record. */
  static NamedZone cached(String name) {
    return CACHE.get(name);
  }

  ZoneId get() {
    return zone.get();
  }
}
