import { Collapsible } from '@base-ui/react/collapsible';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useState } from 'react';
import type { Fact } from '../../lib/model/fact.ts';
import { words } from '../words.ts';
import { firstFacts, type History, type MonthGroup } from './derive.ts';

/** A long history opens in portions, so that five hundred facts do not cost a second. */
const PORTION = 50;

interface Props {
  history: History;
  renderFact(fact: Fact): ReactNode;
}

/** What you know, by the month you learnt it, newest first; the far past opens on demand. */
export function HistoryList({ history, renderFact }: Props) {
  const [portion, setPortion] = useState(PORTION);
  const rest = history.earlierCount - portion;
  return (
    <>
      <Months groups={history.recent} renderFact={renderFact} />
      {history.earlierCount > 0 && (
        <Collapsible.Root className="earlier">
          <Collapsible.Trigger className="disclose">
            <ChevronRight className="chevron" size={16} aria-hidden="true" />
            {words.earlier(history.earlierCount)}
          </Collapsible.Trigger>
          <Collapsible.Panel>
            <Months groups={firstFacts(history.earlier, portion)} renderFact={renderFact} />
            {rest > 0 && (
              <button type="button" className="link" onClick={() => setPortion(portion + PORTION)}>
                {words.showMore(Math.min(rest, PORTION))}
              </button>
            )}
          </Collapsible.Panel>
        </Collapsible.Root>
      )}
    </>
  );
}

function Months({ groups, renderFact }: { groups: readonly MonthGroup[]; renderFact(fact: Fact): ReactNode }) {
  return (
    <div className="dated by-month">
      {groups.map((group) => (
        <div key={group.key} className="dated-row">
          <h3 className="date-label">
            <span aria-hidden="true">
              {group.short}
              {group.year && <span className="year">{group.year}</span>}
            </span>
            <span className="unseen">{group.full}</span>
          </h3>
          <ul className="plain-list">
            {group.facts.map((fact) => (
              <li key={fact.id}>{renderFact(fact)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
