import type { Ledger, LedgerMonth, Side } from '../../lib/moments/ledger.ts';
import { monthName } from '../dates.ts';
import { words } from '../words.ts';

/** One column's width and the room between two, in the drawing's units (pixels at the default font size). */
const COLUMN = 7;
const GAP = 3;
/** The tallest bar; the line in the middle is one unit. */
const TALLEST = 18;
/** How tall a bar is for that many mails: a step for each, no figure to read off, no month that dwarfs the rest. */
const HEIGHTS = [0, 5, 8, 11, 14, 16];

/** What has passed between the two of you: a year in a strip to look at, theirs above, yours below, and a sentence. */
export function BetweenYou({ ledger }: { ledger: Ledger }) {
  if (ledger.months.length === 0 && ledger.words === null) return null;
  return (
    <section aria-labelledby="between-title">
      <h2 id="between-title">{words.betweenYou}</h2>
      <div className="between">
        {ledger.months.length > 0 && <Strip months={ledger.months} />}
        {ledger.words !== null && <p className="between-words">{ledger.words}</p>}
      </div>
    </section>
  );
}

function Strip({ months }: { months: readonly LedgerMonth[] }) {
  const width = months.length * (COLUMN + GAP) - GAP;
  const height = 2 * TALLEST + 1;
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={stripInWords(months)}
    >
      {months.map(({ month, theirs, yours }, index) => (
        <g key={month}>
          <Bar side={theirs} x={index * (COLUMN + GAP)} up />
          <Bar side={yours} x={index * (COLUMN + GAP)} />
        </g>
      ))}
      <rect className="strip-line" x={0} y={TALLEST} width={width} height={1} />
    </svg>
  );
}

function Bar({ side, x, up = false }: { side: Side; x: number; up?: boolean }) {
  const tall = heightOf(side);
  if (tall === 0) return null;
  return (
    <rect
      className={side.gestures > 0 ? 'strip-bar personal' : 'strip-bar'}
      x={x}
      y={up ? TALLEST - tall : TALLEST + 1}
      width={COLUMN}
      height={tall}
      rx={1.5}
    />
  );
}

function heightOf({ mails, gestures }: Side): number {
  const moves = Math.max(mails, gestures > 0 ? 1 : 0);
  return HEIGHTS[moves] ?? TALLEST;
}

/** The strip for those who do not see it: who wrote in which months, and when it was personal. */
export function stripInWords(months: readonly LedgerMonth[]): string {
  const named = (has: (month: LedgerMonth) => boolean) => months.filter(has).map(({ month }) => monthName(month));
  const say = (names: string[], sentence: (months: string) => string) =>
    names.length > 0 ? [sentence(list(names))] : [];
  return [
    words.stripLast,
    ...say(
      named(({ theirs }) => theirs.mails > 0),
      (in_) => words.stripWrote('They', in_),
    ),
    ...say(
      named(({ yours }) => yours.mails > 0),
      (in_) => words.stripWrote('You', in_),
    ),
    ...say(
      named(({ theirs }) => theirs.gestures > 0),
      (in_) => words.stripPersonal('They', in_),
    ),
    ...say(
      named(({ yours }) => yours.gestures > 0),
      (in_) => words.stripPersonal('You', in_),
    ),
  ].join(' ');
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function list(names: readonly string[]): string {
  return LIST.format(names);
}
