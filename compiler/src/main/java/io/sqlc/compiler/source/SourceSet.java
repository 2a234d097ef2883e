package io.sqlc.compiler.source;

import java.util.List;

/**
 * The files of one compilation, in their order, and what went wrong while they were read.
 *
 * @param files the files that could be read
 * @param problems why others could not
 */
public record SourceSet(List<SourceFile> files, List<SourceProblem> problems) {
  public SourceSet {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
