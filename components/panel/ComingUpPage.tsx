import { useState } from 'react';
import type { Person } from '../../lib/model/person.ts';
import type { AheadOf } from '../../lib/moments/ahead.ts';
import { lastContact } from '../../lib/moments/cadence.ts';
import { agoInWords, dayOf, monthName, whenInWords } from '../dates.ts';
import { firstName, fullName } from '../names.ts';
import { words } from '../words.ts';
import { byDays } from './ahead-days.ts';
import { FactMarks } from './FactRow.tsx';
import type { ComingUpView, PanelActions } from './view.ts';

/** More than a month's worth for anybody; the rest opens on demand. */
const PORTION = 60;

interface Props {
  view: ComingUpView;
  actions: Pick<PanelActions, 'openPerson' | 'snooze'>;
}

/** The next thirty days over all people, by day, and above them the people to whom a word is due. */
export function ComingUpPage({ view, actions }: Props) {
  const { now, timeZone, dated, due } = view;
  const [shown, setShown] = useState(PORTION);
  const today = dayOf(now, timeZone);
  const rest = dated.length - shown;
  return (
    <div className="list-page">
      <header className="list-head">
        <h1>{words.comingUpTitle}</h1>
        {view.account && <p className="aside">{words.mailOf(view.account)}</p>}
      </header>
      {due.length === 0 && dated.length === 0 && <p className="nothing-yet">{words.nothingAhead}</p>}
      {due.length > 0 && (
        <section aria-labelledby="due-title">
          <h2 id="due-title">{words.timeForWord}</h2>
          <ul className="plain-list lines">
            {due.map((person) => (
              <li key={person.id}>
                <Due person={person} now={now} timeZone={timeZone} actions={actions} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {byDays(dated.slice(0, shown), today).map((day) => (
        <section key={day.key} aria-labelledby={`day-${day.key}`}>
          <h2 id={`day-${day.key}`}>{day.title}</h2>
          <ul className="plain-list lines">
            {day.items.map((item) => (
              <li key={item.fact.id}>
                <Ahead item={item} today={today} onOpen={actions.openPerson} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <button type="button" className="link" onClick={() => setShown(shown + PORTION)}>
          {words.showMore(Math.min(rest, PORTION))}
        </button>
      )}
    </div>
  );
}

function Ahead({ item, today, onOpen }: { item: AheadOf; today: string; onOpen(email: string): void }) {
  const { person, fact, occurrence } = item;
  const email = person.addresses[0] ?? '';
  // A statement that names the month says itself when it ends.
  const isSaid = occurrence.until !== null && fact.statement.includes(monthName(occurrence.until.slice(0, 7)));
  const until =
    occurrence.until && !isSaid
      ? words.untilDay(whenInWords({ start: occurrence.until, end: null, precision: 'day' }, today))
      : null;
  return (
    <button type="button" className="line" data-opens={email} onClick={() => onOpen(email)}>
      <span className="line-who" dir="auto">
        {fullName(person.name, email)}
      </span>
      <span className="line-what">
        <span dir="auto">{fact.statement}</span>
        <span className="gap"> </span>
        <FactMarks fact={fact} when={null} ended={until} />
      </span>
    </button>
  );
}

interface DueProps {
  person: Person;
  now: string;
  timeZone?: string;
  actions: Props['actions'];
}

function Due({ person, now, timeZone, actions }: DueProps) {
  const email = person.addresses[0] ?? '';
  const last = lastContact(person);
  return (
    <div className="line-with">
      <button type="button" className="line" data-opens={email} onClick={() => actions.openPerson(email)}>
        <span className="line-who" dir="auto">
          {fullName(person.name, email)}
        </span>
        <span className="line-under">
          {last ? words.lastInTouch(agoInWords(last, now, timeZone)) : words.neverWrote}
        </span>
      </button>
      <button
        type="button"
        className="link"
        aria-label={words.notThisWeekNamed(firstName(person.name, email))}
        onClick={() => actions.snooze(person)}
      >
        {words.notThisWeek}
      </button>
    </div>
  );
}
