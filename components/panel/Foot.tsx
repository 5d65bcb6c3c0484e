import { Tabs } from '@base-ui/react/tabs';
import Settings from 'lucide-react/icons/settings';
import { Toggle } from '../ui/Toggle.tsx';
import { words } from '../words.ts';
import { type PanelActions, TABS } from './view.ts';

interface Props {
  paused: boolean;
  actions: Pick<PanelActions, 'setPaused' | 'openSettings'>;
}

/** The foot of the panel: the tabs, the switch that pauses reading, and the way to the settings. Stands in `Tabs.Root`. */
export function Foot({ paused, actions }: Props) {
  return (
    <footer className="foot">
      <Tabs.List className="tabs" aria-label={words.tabs} activateOnFocus>
        {TABS.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className="tab">
            <span className="tab-name" data-name={words.tabNames[tab]}>
              {words.tabNames[tab]}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className="foot-row">
        <Toggle label={words.readAlong} on={!paused} onChange={(on) => actions.setPaused(!on)} />
        <button
          type="button"
          className="icon-button"
          aria-label={words.settings}
          title={words.settings}
          onClick={actions.openSettings}
        >
          <Settings size={16} aria-hidden="true" />
        </button>
      </div>
    </footer>
  );
}
