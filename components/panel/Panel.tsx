import { NoticeProvider, Notices } from '../ui/Notices.tsx';
import { Foot } from './Foot.tsx';
import { PersonPage } from './PersonPage.tsx';
import { StatePage } from './StatePage.tsx';
import type { PanelActions, PanelView } from './view.ts';

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** The side panel: one person, or one sentence about why there is none. */
export function Panel({ view, actions }: Props) {
  // Without consent or access there is nothing to pause; while loading, a foot that comes and goes would flicker.
  const hasFoot = !['no-consent', 'no-access', 'loading', 'trouble'].includes(view.kind);
  return (
    <NoticeProvider>
      <div className="panel">
        <main className="panel-main">
          {view.kind === 'person' ? (
            <PersonPage key={view.person.id} view={view} actions={actions} />
          ) : (
            <StatePage view={view} actions={actions} />
          )}
        </main>
        {hasFoot && <Foot paused={view.kind === 'paused'} actions={actions} />}
      </div>
      <Notices notice={view.notice} />
    </NoticeProvider>
  );
}
