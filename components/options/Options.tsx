import { Field } from '@base-ui/react/field';
import { type FormEvent, useState } from 'react';
import { dateInWords } from '../dates.ts';
import { Brand } from '../Mark.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { words } from '../words.ts';
import { type Exclusion, exclusionKey, parseExclusion } from './exclusion.ts';
import { Speech, type Tone } from './Speech.tsx';

/** The settings as they stand. */
export interface OptionsView {
  now: string;
  /** When the user began, or null. */
  consentAt: string | null;
  paused: boolean;
  tone: Tone;
  smallTalk: boolean;
  badge: boolean;
  /** In the order they are to be listed. */
  excluded: readonly Exclusion[];
}

/** What can be changed here. */
export interface OptionsActions {
  setPaused(paused: boolean): void;
  withdrawConsent(): void;
  openWelcome(): void;
  setTone(tone: Tone): void;
  setSmallTalk(on: boolean): void;
  setBadge(on: boolean): void;
  exclude(entry: Exclusion): void;
  include(entry: Exclusion): void;
}

interface Props {
  view: OptionsView;
  actions: OptionsActions;
}

/** The settings page. It shows only what works. */
export function Options({ view, actions }: Props) {
  return (
    <main className="page options">
      <header className="page-head">
        <Brand />
        <h1>{words.settingsTitle}</h1>
      </header>
      {view.consentAt === null ? (
        <section className="setting">
          <h2>{words.readingTitle}</h2>
          <p>{words.notAgreed}</p>
          <button type="button" className="button main" onClick={actions.openWelcome}>
            {words.seeWhat}
          </button>
        </section>
      ) : (
        <section className="setting">
          <h2>{words.readingTitle}</h2>
          <Toggle label={words.readAlong} on={!view.paused} onChange={(on) => actions.setPaused(!on)} />
          <p className="aside">{words.readAlongHint}</p>
        </section>
      )}
      <Speech tone={view.tone} smallTalk={view.smallTalk} onTone={actions.setTone} onSmallTalk={actions.setSmallTalk} />
      <section className="setting">
        <h2>{words.remindersTitle}</h2>
        <Toggle label={words.badge} on={view.badge} onChange={actions.setBadge} />
        <p className="aside">{words.badgeHint}</p>
      </section>
      <section className="setting">
        <h2>{words.leftOutTitle}</h2>
        <p className="aside">{view.excluded.length > 0 ? words.leftOutHint : words.leftOutNone}</p>
        {view.excluded.length > 0 && (
          <ul className="plain-list left-out">
            {view.excluded.map((entry) => (
              <li key={exclusionKey(entry)}>
                <span>{entry.kind === 'domain' ? words.everyoneAt(entry.domain) : entry.email}</span>
                <button
                  type="button"
                  className="link"
                  aria-label={words.includeEntry(exclusionKey(entry))}
                  onClick={() => actions.include(entry)}
                >
                  {words.include}
                </button>
              </li>
            ))}
          </ul>
        )}
        <AddExclusion excluded={view.excluded} onAdd={actions.exclude} />
      </section>
      {view.consentAt !== null && (
        <section className="setting">
          <h2>{words.consentTitle}</h2>
          <p>{words.agreedOn(dateInWords(view.consentAt, view.now))}</p>
          <button type="button" className="button" onClick={actions.withdrawConsent}>
            {words.withdraw}
          </button>
          <p className="aside">{words.withdrawHint}</p>
        </section>
      )}
    </main>
  );
}

function AddExclusion({ excluded, onAdd }: { excluded: readonly Exclusion[]; onAdd(entry: Exclusion): void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entry = parseExclusion(text);
    if (!entry) return setError(words.leaveOutBad);
    const key = exclusionKey(entry);
    if (excluded.some((known) => exclusionKey(known) === key)) return setError(words.leaveOutTwice(key));
    onAdd(entry);
    setText('');
  };

  return (
    <form onSubmit={submit} noValidate>
      <Field.Root className="add" invalid={error !== null}>
        <Field.Label className="field-label">{words.leaveOutField}</Field.Label>
        <div className="add-row">
          <Field.Control
            className="field"
            value={text}
            placeholder={words.leaveOutExample}
            autoComplete="off"
            spellCheck={false}
            onValueChange={(value) => {
              setText(value);
              setError(null);
            }}
          />
          <button type="submit" className="button">
            {words.leaveOutAdd}
          </button>
        </div>
        <Field.Error className="field-error" match={error !== null} role="alert">
          {error}
        </Field.Error>
      </Field.Root>
    </form>
  );
}
