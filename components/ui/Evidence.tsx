import type { ReactNode } from 'react';
import type { Evidence } from '../../lib/model/fact.ts';
import { dateInWords } from '../dates.ts';
import { oneLine, quoteInWords } from '../quote.ts';
import { words } from '../words.ts';

interface Props {
  evidence: Evidence;
  /** What stands above it: a quote that is in there already is not said twice. */
  beside?: string;
  now: string;
  timeZone?: string;
  onOpen(evidence: Evidence): void;
  /** What else can be done, beside the link. */
  children?: ReactNode;
}

/** What was said, word for word, when, and the way back to the message. Mail is text here and nothing else. */
export function EvidenceLine({ evidence, beside, now, timeZone, onOpen, children }: Props) {
  const date = evidence.sentAt ? dateInWords(evidence.sentAt, now, timeZone) : null;
  const isSaid = beside !== undefined && oneLine(beside).includes(oneLine(evidence.quote));
  return (
    <div className="evidence">
      {!isSaid && (
        <blockquote className="quote" dir="auto">
          {quoteInWords(evidence.quote)}
        </blockquote>
      )}
      <p className="source">
        {date && <span className="date">{date}</span>}
        <button
          type="button"
          className="link"
          aria-label={date ? words.openMessageOf(date) : undefined}
          onClick={() => onOpen(evidence)}
        >
          {words.openMessage}
        </button>
        {children}
      </p>
    </div>
  );
}
