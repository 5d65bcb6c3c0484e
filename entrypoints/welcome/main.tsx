import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { CONSENT_VERSION, consent } from '../../lib/settings/gate.ts';
import { useSetting } from '../sidepanel/use-browser.ts';

function App() {
  const given = useSetting(consent);
  if (given === undefined) return null;
  return (
    <Welcome
      begun={given !== null}
      onBegin={() => void consent.set({ version: CONSENT_VERSION, at: new Date().toISOString() })}
      onOpenGmail={() => void browser.tabs.create({ url: 'https://mail.google.com/' })}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('welcome/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
