import { useEffect, useRef } from 'react';
import type { Fact } from '../../lib/model/fact.ts';
import { words } from '../words.ts';

/** Stands where a fact stood. Takes the focus, which was on the button that is gone. */
export function ForgottenRow({ fact, onUndo }: { fact: Fact; onUndo(fact: Fact): void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <p className="forgotten">
      <span role="status">{words.forgotten}</span>
      <button
        type="button"
        ref={undo}
        className="link"
        aria-label={words.undoNamed(fact.statement)}
        onClick={() => onUndo(fact)}
      >
        {words.undo}
      </button>
    </p>
  );
}
