import ChevronLeft from 'lucide-react/icons/chevron-left';
import { useRef } from 'react';
import type { Fact } from '../../lib/model/fact.ts';
import type { Opener } from '../../lib/model/opener.ts';
import { dayOf } from '../dates.ts';
import { firstName } from '../names.ts';
import { words } from '../words.ts';
import { BetweenYou } from './BetweenYou.tsx';
import { comingUp, history, newestFirst, theirPeople } from './derive.ts';
import { FactRow } from './FactRow.tsx';
import { ForgottenRow } from './ForgottenRow.tsx';
import { HistoryList } from './HistoryList.tsx';
import { OpenerCard } from './OpenerCard.tsx';
import { PersonHead } from './PersonHead.tsx';
import { useForgotten } from './useForgotten.ts';
import type { PanelActions, PersonView } from './view.ts';
import { WaitingList } from './WaitingList.tsx';

interface Props {
  view: PersonView;
  actions: PanelActions;
  /** The list they were opened from, in words, or null. */
  backTo: string | null;
}

/** Everything about one person. */
export function PersonPage({ view, actions, backTo }: Props) {
  const { now, timeZone, person } = view;
  const knowTitle = useRef<HTMLHeadingElement>(null);
  const forgotten = useForgotten(view.facts, actions);
  const name = firstName(person.name, person.addresses[0] ?? '');

  const waiting = newestFirst(forgotten.facts.filter((fact) => fact.state === 'waiting'));
  const ahead = comingUp(forgotten.facts, dayOf(now, timeZone));
  const aheadIds = new Set(ahead.map(({ fact }) => fact.id));
  const known = forgotten.facts.filter((fact) => fact.state === 'kept' && !aheadIds.has(fact.id));
  const people = theirPeople(forgotten.facts.filter((fact) => !forgotten.isForgotten(fact)));
  const opener = view.openers[0];

  const renderFact = (fact: Fact, dated = false) =>
    forgotten.isForgotten(fact) ? (
      <ForgottenRow fact={fact} onUndo={forgotten.undo} />
    ) : (
      <FactRow
        fact={fact}
        now={now}
        timeZone={timeZone}
        dated={dated}
        focused={forgotten.isBack(fact)}
        onOpen={actions.openMessage}
        onForget={forgotten.forget}
      />
    );

  // A button that goes away with its card leaves the keyboard focus to the list below.
  const focusList = () => knowTitle.current?.focus({ preventScroll: true });
  const keep = (fact: Fact) => {
    actions.keep(fact);
    focusList();
  };
  const dismissOpener = (dismissed: Opener) => {
    actions.dismissOpener(dismissed);
    if (view.openers.length < 2) focusList();
  };

  return (
    <article className="person">
      {backTo !== null && (
        <button type="button" className="disclose back" data-back onClick={actions.closePerson}>
          <ChevronLeft size={16} aria-hidden="true" />
          <span aria-hidden="true">{backTo}</span>
          <span className="unseen">{words.back(backTo)}</span>
        </button>
      )}
      <PersonHead view={view} actions={actions} />
      {person.muted && (
        <p className="aside muted">
          <span>{words.mutedHere(name)}</span>
          <button type="button" className="link" onClick={() => actions.changePerson(person, { muted: false })}>
            {words.unmute}
          </button>
        </p>
      )}
      {opener && (
        <OpenerCard
          opener={opener}
          more={view.openers.length > 1}
          inserted={view.inserted === opener.moment.id}
          canInsert={view.canInsert}
          facts={view.facts}
          now={now}
          timeZone={timeZone}
          actions={{ ...actions, dismissOpener }}
        />
      )}
      <WaitingList
        facts={waiting}
        name={name}
        now={now}
        timeZone={timeZone}
        forgotten={forgotten}
        onKeep={keep}
        onOpen={actions.openMessage}
      />
      <BetweenYou ledger={view.ledger} />
      {ahead.length > 0 && (
        <section aria-labelledby="ahead-title">
          <h2 id="ahead-title">{words.comingUp}</h2>
          <ul className="plain-list dated">
            {ahead.map(({ fact, label }) => (
              <li key={fact.id} className="dated-row">
                <p className="date-label">{label}</p>
                {renderFact(fact, true)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {people.length > 0 && (
        <section aria-labelledby="kin-title">
          <h2 id="kin-title">{words.theirPeople}</h2>
          <ul className="plain-list kin">
            {people.map((kin) => (
              <li key={kin.name}>
                <span dir="auto">{kin.name}</span>
                {kin.relation && <span className="relation">, {kin.relation}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="know-title">
        <h2 id="know-title" ref={knowTitle} tabIndex={-1} className={known.length === 0 ? 'unseen' : undefined}>
          {words.whatYouKnow}
        </h2>
        {known.length > 0 && <HistoryList history={history(known, now, timeZone)} renderFact={renderFact} />}
        {forgotten.facts.length === 0 && <p className="nothing-yet">{words.nothingYet(name)}</p>}
        {view.unread > 0 && <p className="aside unread">{words.unread(view.unread)}</p>}
      </section>
    </article>
  );
}
