import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import type { Fact } from '../../lib/model/fact.ts';
import type { Opener } from '../../lib/model/opener.ts';
import { EvidenceLine } from '../ui/Evidence.tsx';
import { words } from '../words.ts';
import { evidenceOf } from './derive.ts';
import type { PanelActions } from './view.ts';

interface Props {
  opener: Opener;
  /** There are others to see. */
  more: boolean;
  /** It stands in the draft. */
  inserted: boolean;
  /** There is a reply it can be put in. */
  canInsert: boolean;
  facts: readonly Fact[];
  now: string;
  timeZone?: string;
  actions: Pick<PanelActions, 'insertOpener' | 'copyOpener' | 'another' | 'dismissOpener' | 'openMessage'>;
}

/** The one sentence to open with, what licenses it, and the way into the reply. */
export function OpenerCard({ opener, more, inserted, canInsert, facts, now, timeZone, actions }: Props) {
  const evidence = evidenceOf(opener, facts);
  return (
    <section className="opener" aria-labelledby="opener-title">
      <div className="opener-head">
        <h2 id="opener-title">{words.sayWarm}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.notThis}
          title={words.notThis}
          onClick={() => actions.dismissOpener(opener)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <p className="opener-text" aria-live="polite" dir="auto">
        {opener.text}
      </p>
      {evidence.map((each) => (
        <EvidenceLine
          key={`${each.messageId} ${each.quote}`}
          evidence={each}
          now={now}
          timeZone={timeZone}
          onOpen={actions.openMessage}
        />
      ))}
      {evidence.length === 0 && <p className="aside">{opener.moment.reason}</p>}
      <div className="buttons">
        {inserted && (
          <p className="in-reply">
            <Check size={16} aria-hidden="true" />
            {words.inReply}
          </p>
        )}
        {canInsert && !inserted && (
          <button type="button" className="button main" onClick={() => actions.insertOpener(opener)}>
            {words.putInReply}
          </button>
        )}
        <button
          type="button"
          className={canInsert ? 'button quiet' : 'button main'}
          onClick={() => actions.copyOpener(opener)}
        >
          {words.copy}
        </button>
        {more && (
          <button type="button" className="button quiet" onClick={actions.another}>
            {words.another}
          </button>
        )}
      </div>
    </section>
  );
}
