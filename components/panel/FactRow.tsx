import { Collapsible } from '@base-ui/react/collapsible';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { memo, useEffect, useRef } from 'react';
import type { Evidence, Fact } from '../../lib/model/fact.ts';
import { dayOf, monthInWords, monthOf } from '../dates.ts';
import { EvidenceLine } from '../ui/Evidence.tsx';
import { words } from '../words.ts';
import { dateOf, shownEvidence } from './derive.ts';

interface Props {
  fact: Fact;
  now: string;
  timeZone?: string;
  /** The date stands beside the row already. */
  dated?: boolean;
  /** Take the keyboard focus when it appears. */
  focused?: boolean;
  onOpen(evidence: Evidence): void;
  onForget(fact: Fact): void;
}

/** One fact: its statement, and on demand the sentence it came from and what can be done with it. */
export const FactRow = memo(function FactRow({ fact, now, timeZone, dated, focused, onOpen, onForget }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) trigger.current?.focus({ preventScroll: true });
  }, [focused]);

  const when = dated ? null : dateOf(fact, dayOf(now, timeZone));
  const ended = fact.validTo ? words.until(monthInWords(monthOf(fact.validTo, now, timeZone))) : null;
  return (
    <Collapsible.Root className="fact" data-ended={ended ? '' : undefined}>
      <Collapsible.Trigger className="fact-line" ref={trigger}>
        <span className="statement" dir="auto">
          {fact.statement}
        </span>
        <span className="gap"> </span>
        <FactMarks fact={fact} when={when} ended={ended} />
        <ChevronRight className="chevron" size={16} aria-hidden="true" />
      </Collapsible.Trigger>
      <Collapsible.Panel className="fact-more">
        <FactDetail fact={fact} now={now} timeZone={timeZone} onOpen={onOpen} onForget={onForget} />
      </Collapsible.Panel>
    </Collapsible.Root>
  );
});

/** The small words after a statement: its date, its tact, and what makes it less than certain. */
export function FactMarks({ fact, when, ended }: { fact: Fact; when: string | null; ended: string | null }) {
  const plain = [
    when,
    ended,
    fact.status === 'cancelled' ? words.cancelled : null,
    fact.status === 'uncertain' ? words.uncertain : null,
    fact.tact === 'gentle' ? words.gentle : null,
  ].filter((mark) => mark !== null);
  return (
    <span className="marks">
      {plain.map((mark) => (
        <span key={mark} className="mark-word">
          {mark}
        </span>
      ))}
      {fact.tact === 'private' && <span className="mark-word private">{words.private}</span>}
    </span>
  );
}

type DetailProps = Pick<Props, 'fact' | 'now' | 'timeZone' | 'onOpen' | 'onForget'>;

/** Where a fact comes from, what its tact means, and the way to forget it. */
function FactDetail({ fact, now, timeZone, onOpen, onForget }: DetailProps) {
  const evidence = shownEvidence(fact);
  const forget = (
    <button
      type="button"
      className="link erase"
      aria-label={words.forgetNamed(fact.statement)}
      onClick={() => onForget(fact)}
    >
      {words.forget}
    </button>
  );
  return (
    <>
      {fact.tact === 'private' && <p className="aside">{words.privateMeans}</p>}
      {fact.tact === 'gentle' && <p className="aside">{words.gentleMeans}</p>}
      {evidence ? (
        <EvidenceLine evidence={evidence} beside={fact.statement} now={now} timeZone={timeZone} onOpen={onOpen}>
          {forget}
        </EvidenceLine>
      ) : (
        <p className="aside source">
          <span>{fact.origin === 'imported' ? words.imported : words.byHand}</span>
          {forget}
        </p>
      )}
    </>
  );
}
