import { useState } from 'react';
import type { Fact } from '../../lib/model/fact.ts';
import type { PanelActions } from './view.ts';

/** Facts with what the user just forgot still in place, so that Undo stands where the fact stood. */
export interface Forgotten {
  /** The view's facts, and those just forgotten. */
  facts: readonly Fact[];
  isForgotten(fact: Fact): boolean;
  /** True for the one fact whose forgetting was just undone: it takes the keyboard focus back. */
  isBack(fact: Fact): boolean;
  forget(fact: Fact): void;
  undo(fact: Fact): void;
}

/** Keeps what is forgotten in this sitting, for as long as the person is shown. */
export function useForgotten(facts: readonly Fact[], actions: Pick<PanelActions, 'forget' | 'undoForget'>): Forgotten {
  const [gone, setGone] = useState<ReadonlyMap<string, { fact: Fact; undone: boolean }>>(new Map());
  const [back, setBack] = useState<string | null>(null);
  const isGone = (fact: Fact) => gone.get(fact.id)?.undone === false;
  const alive = facts.filter((fact) => fact.state !== 'forgotten' && !isGone(fact));
  const aliveIds = new Set(alive.map((fact) => fact.id));
  // After undo the fact stays until the store has it again, so that it does not blink.
  const kept = [...gone.values()].map((entry) => entry.fact).filter((fact) => !aliveIds.has(fact.id));
  return {
    facts: [...alive, ...kept],
    isForgotten: isGone,
    isBack: (fact) => back === fact.id,
    forget(fact) {
      setGone(new Map(gone).set(fact.id, { fact, undone: false }));
      setBack(null);
      actions.forget(fact);
    },
    undo(fact) {
      setGone(new Map(gone).set(fact.id, { fact, undone: true }));
      setBack(fact.id);
      actions.undoForget(fact);
    },
  };
}
