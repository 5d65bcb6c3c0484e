import Settings from 'lucide-react/icons/settings';
import { Toggle } from '../ui/Toggle.tsx';
import { words } from '../words.ts';
import type { PanelActions } from './view.ts';

interface Props {
  paused: boolean;
  actions: Pick<PanelActions, 'setPaused' | 'openSettings'>;
}

/** The foot of the panel: the switch that pauses reading, and the way to the settings. */
export function Foot({ paused, actions }: Props) {
  return (
    <footer className="foot">
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
    </footer>
  );
}
