package io.sqlc.runtime.job;

import java.util.List;

/**
 * A compiled set of SQL files: one application, one topology. Generated main classes implement it.
 */
public interface Job {

  /** What the job is, for {@code --describe}, start-up checks and logs. */
  JobDescription description();

  /** Its queries in the order of their statements. */
  List<Query> queries();
}
