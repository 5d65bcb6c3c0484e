import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/Panel.tsx';
import { db } from '../../lib/store/singleton.ts';
import { followWrites } from '../../lib/worker/badge.ts';
import { zone } from './use-lists.ts';
import { usePanel } from './use-panel.ts';

followWrites(db, () => new Date().toISOString(), zone);

function App() {
  const { view, actions } = usePanel();
  return <Panel view={view} actions={actions} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
