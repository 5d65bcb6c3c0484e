import { Tabs } from '@base-ui/react/tabs';
import { useRef, useState } from 'react';
import { NoticeProvider, Notices } from '../ui/Notices.tsx';
import { words } from '../words.ts';
import { ComingUpPage } from './ComingUpPage.tsx';
import { Foot } from './Foot.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { StatePage } from './StatePage.tsx';
import { useReturn } from './useReturn.ts';
import { type PanelActions, type PanelView, TABS } from './view.ts';

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** The side panel: the person behind the open conversation, all people, or what is coming up. */
export function Panel({ view, actions }: Props) {
  const { tab, page } = view;
  const [filter, setFilter] = useState('');
  const main = useRef<HTMLElement>(null);
  const opened = tab !== 'person' && page.kind === 'person' ? (page.person.addresses[0] ?? null) : null;
  useReturn(opened === null ? tab : `${tab} ${opened}`, opened, main);

  // Without consent or access there is nothing to pause, and before the settings are read nobody knows.
  const hasFoot = !['starting', 'no-consent', 'no-access', 'trouble'].includes(page.kind);
  const shown = (() => {
    switch (page.kind) {
      case 'person':
        return (
          <PersonPage
            key={page.person.id}
            view={page}
            actions={actions}
            backTo={tab === 'person' ? null : words.tabNames[tab]}
          />
        );
      case 'people':
        return <PeoplePage view={page} actions={actions} filter={filter} onFilter={setFilter} />;
      case 'coming-up':
        return <ComingUpPage view={page} actions={actions} />;
      default:
        return <StatePage view={page} actions={actions} />;
    }
  })();
  return (
    <NoticeProvider>
      <Tabs.Root
        className="panel"
        value={tab}
        onValueChange={(value) => {
          const chosen = TABS.find((each) => each === value);
          if (chosen) actions.showTab(chosen);
        }}
      >
        <main
          className="panel-main"
          ref={main}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && opened !== null && !event.defaultPrevented) actions.closePerson();
          }}
        >
          {hasFoot
            ? TABS.map((each) => (
                <Tabs.Panel key={each} value={each} className="tab-panel" tabIndex={-1}>
                  {each === tab && shown}
                </Tabs.Panel>
              ))
            : shown}
        </main>
        {hasFoot && <Foot paused={view.paused} actions={actions} />}
      </Tabs.Root>
      <Notices notice={view.notice} />
    </NoticeProvider>
  );
}
