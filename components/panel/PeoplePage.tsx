import { useDeferredValue, useId, useState } from 'react';
import { agoInWords } from '../dates.ts';
import { foldForSearch, fullName } from '../names.ts';
import { words } from '../words.ts';
import type { PanelActions, PeopleView, PersonLine } from './view.ts';

/** As many rows as two screens hold; a thousand buttons would cost a tenth of a second. */
const PORTION = 100;

interface Props {
  view: PeopleView;
  actions: Pick<PanelActions, 'openPerson'>;
  /** What was typed stays while somebody is looked at. */
  filter: string;
  onFilter(filter: string): void;
}

/** Everybody, the one last written with first, with a field that filters as one types. */
export function PeoplePage({ view, actions, filter, onFilter }: Props) {
  const [shown, setShown] = useState(PORTION);
  const field = useId();
  const wanted = useDeferredValue(foldForSearch(filter));
  const found = wanted === '' ? view.people : view.people.filter((line) => matches(line, wanted));
  const rest = found.length - shown;
  return (
    <div className="list-page">
      <header className="list-head">
        <h1>{words.peopleTitle}</h1>
        {view.account && <p className="aside">{words.mailOf(view.account)}</p>}
      </header>
      {view.people.length === 0 ? (
        <p className="nothing-yet">{words.nobodyYet}</p>
      ) : (
        <>
          <label className="unseen" htmlFor={field}>
            {words.findPerson}
          </label>
          <input
            id={field}
            className="field"
            type="search"
            value={filter}
            placeholder={words.findPerson}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              onFilter(event.target.value);
              setShown(PORTION);
            }}
          />
          <p className="unseen" role="status">
            {wanted === '' ? '' : found.length > 0 ? words.peopleFound(found.length) : words.nobodyNamed}
          </p>
          {found.length === 0 && (
            <p className="nothing-yet" aria-hidden="true">
              {words.nobodyNamed}
            </p>
          )}
          <ul className="plain-list lines">
            {found.slice(0, shown).map((line) => (
              <li key={line.id}>
                <Line line={line} now={view.now} timeZone={view.timeZone} onOpen={actions.openPerson} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" className="link" onClick={() => setShown(shown + PORTION)}>
              {words.showMore(Math.min(rest, PORTION))}
            </button>
          )}
        </>
      )}
    </div>
  );
}

interface LineProps {
  line: PersonLine;
  now: string;
  timeZone?: string;
  onOpen(email: string): void;
}

function Line({ line, now, timeZone, onOpen }: LineProps) {
  return (
    <button type="button" className="line" data-opens={line.email} onClick={() => onOpen(line.email)}>
      <span className="line-top">
        <span className="line-name" dir="auto">
          {fullName(line.name, line.email)}
        </span>
        {line.lastMail && <span className="line-side">{agoInWords(line.lastMail, now, timeZone)}</span>}
      </span>
      {line.organisation && <span className="line-under">{line.organisation}</span>}
    </button>
  );
}

/** Whether every word typed stands somewhere in the name, the address or the organisation. */
export function matches({ name, email, organisation }: PersonLine, wanted: string): boolean {
  const all = foldForSearch(`${fullName(name, email)} ${email} ${organisation ?? ''}`);
  return wanted.split(' ').every((word) => all.includes(word));
}
