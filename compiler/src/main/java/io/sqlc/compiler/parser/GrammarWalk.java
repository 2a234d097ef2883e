package io.sqlc.compiler.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks all ways through the grammar at once, token by token, to tell which token no way leads past
 * and what could have stood in its place. The parser's own prediction knows neither for certain.
 */
final class GrammarWalk {
  private final ATN atn;
  private Set<Position> positions = new HashSet<>();
  private final IntervalSet expected = new IntervalSet();

  private GrammarWalk(ATN atn) {
    this.atn = atn;
  }

  /**
   * Where tokens leave the grammar.
   *
   * @param at index of the first token that cannot stand where it does, -1 when all can
   * @param expected the types that could stand there
   */
  record Outcome(int at, IntervalSet expected) {
    boolean accepted() {
      return at < 0;
    }
  }

  static Outcome walk(ATN atn, int startRule, int tokens, IntUnaryOperator typeOf) {
    GrammarWalk walk = new GrammarWalk(atn);
    walk.advanceTo(List.of(new Position(atn.ruleToStartState[startRule], null)));
    for (int i = 0; i < tokens; i++) {
      List<Position> next = walk.step(typeOf.applyAsInt(i));
      if (next.isEmpty()) {
        return new Outcome(i, walk.expected);
      }
      walk.advanceTo(next);
    }
    return new Outcome(-1, walk.expected);
  }

  /** A state, and the states to go on from when its rule and those around it end. */
  private record Position(ATNState state, @Nullable Return returns) {
    // Not equals: that of Return would compare whole chains.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Position p && p.state == state && p.returns == returns;
    }

    @Override
    public int hashCode() {
      return 31 * state.stateNumber + System.identityHashCode(returns);
    }
  }

  /** A place to return to; the same one is made once in a step, and compared by identity. */
  private static final class Return {
    private final ATNState follow;
    private final @Nullable Return outer;

    Return(ATNState follow, @Nullable Return outer) {
      this.follow = follow;
      this.outer = outer;
    }
  }

  private List<Position> step(int tokenType) {
    List<Position> next = new ArrayList<>();
    for (Position position : positions) {
      for (Transition transition : position.state.getTransitions()) {
        if (!transition.isEpsilon() && transition.matches(tokenType, Token.EOF, atn.maxTokenType)) {
          next.add(new Position(transition.target, position.returns));
        }
      }
    }
    return next;
  }

  /** Goes on from {@code starts} without reading, to all the states that read a token. */
  private void advanceTo(List<Position> starts) {
    positions = new HashSet<>();
    expected.clear();
    Set<Position> seen = new HashSet<>(starts);
    Deque<Position> open = new ArrayDeque<>(starts);
    Map<Position, Return> made = new HashMap<>();
    while (!open.isEmpty()) {
      Position position = open.pop();
      Return returns = position.returns;
      List<Position> reached = new ArrayList<>();
      if (position.state instanceof RuleStopState) {
        if (returns != null) {
          reached.add(new Position(returns.follow, returns.outer));
        }
      } else {
        for (Transition transition : position.state.getTransitions()) {
          if (transition instanceof RuleTransition rule) {
            Return inner =
                made.computeIfAbsent(
                    new Position(rule.followState, returns),
                    place -> new Return(place.state(), place.returns()));
            reached.add(new Position(rule.target, inner));
          } else if (transition.isEpsilon()) {
            reached.add(new Position(transition.target, returns));
          } else {
            positions.add(position);
            expected.addAll(transition.label());
          }
        }
      }
      for (Position next : reached) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
  }
}
