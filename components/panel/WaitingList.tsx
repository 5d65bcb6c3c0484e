import { useEffect, useRef, useState } from 'react';
import type { Evidence, Fact } from '../../lib/model/fact.ts';
import { dayOf } from '../dates.ts';
import { EvidenceLine } from '../ui/Evidence.tsx';
import { words } from '../words.ts';
import { dateOf, shownEvidence } from './derive.ts';
import { FactMarks } from './FactRow.tsx';
import { ForgottenRow } from './ForgottenRow.tsx';
import type { Forgotten } from './useForgotten.ts';

/** Two questions at a time: more would be a form to fill in. */
const AT_ONCE = 2;

interface Props {
  /** Newest first; those just forgotten among them. */
  facts: readonly Fact[];
  name: string;
  now: string;
  timeZone?: string;
  forgotten: Forgotten;
  onKeep(fact: Fact): void;
  onOpen(evidence: Evidence): void;
}

/** What Fondly will not keep without being told to: sensitive facts, and those it is not sure of. */
export function WaitingList(props: Props) {
  const { facts, forgotten } = props;
  const [all, setAll] = useState(false);
  if (facts.length === 0) return null;
  const shown = all ? facts : facts.slice(0, AT_ONCE);
  const rest = facts.length - shown.length;
  return (
    <section className="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title" className="unseen">
        {words.waitingTitle}
      </h2>
      <ul className="plain-list">
        {shown.map((fact) => (
          <li key={fact.id} className="waits">
            {forgotten.isForgotten(fact) ? (
              <ForgottenRow fact={fact} onUndo={forgotten.undo} />
            ) : (
              <Question {...props} fact={fact} />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {words.waitingMore(rest)}
        </button>
      )}
    </section>
  );
}

function Question({ fact, name, now, timeZone, forgotten, onKeep, onOpen }: Props & { fact: Fact }) {
  const keep = useRef<HTMLButtonElement>(null);
  const isBack = forgotten.isBack(fact);
  useEffect(() => {
    if (isBack) keep.current?.focus({ preventScroll: true });
  }, [isBack]);

  const evidence = shownEvidence(fact);
  return (
    <>
      <p className="question">{fact.sensitive ? words.mentioned(name, fact) : words.unsure}</p>
      <p>
        <span className="statement" dir="auto">
          {fact.statement}
        </span>
        <span className="gap"> </span>
        <FactMarks fact={fact} when={dateOf(fact, dayOf(now, timeZone))} ended={null} />
      </p>
      {evidence && (
        <EvidenceLine evidence={evidence} beside={fact.statement} now={now} timeZone={timeZone} onOpen={onOpen} />
      )}
      <div className="buttons">
        <button
          type="button"
          ref={keep}
          className="button"
          aria-label={words.keepNamed(fact.statement)}
          onClick={() => onKeep(fact)}
        >
          {words.keep}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={words.forgetNamed(fact.statement)}
          onClick={() => forgotten.forget(fact)}
        >
          {words.forget}
        </button>
      </div>
    </>
  );
}
