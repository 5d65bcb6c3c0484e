/** One state of one page, by `?state=NAME`; without it, a list of all. Actions say what they were called with. */
import { createRoot } from 'react-dom/client';
import { Options } from '../../../components/options/Options.tsx';
import { Panel } from '../../../components/panel/Panel.tsx';
import type { PanelActions } from '../../../components/panel/view.ts';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { options, panels, welcomes } from './states.ts';

const said =
  (name: string) =>
  (...args: unknown[]): void =>
    console.log(name, ...args);

const actions: PanelActions = {
  insertOpener: said('insertOpener'),
  copyOpener: said('copyOpener'),
  another: said('another'),
  dismissOpener: said('dismissOpener'),
  openMessage: said('openMessage'),
  keep: said('keep'),
  forget: said('forget'),
  undoForget: said('undoForget'),
  chooseAddress: said('chooseAddress'),
  leaveOut: said('leaveOut'),
  include: said('include'),
  changePerson: said('changePerson'),
  snooze: said('snooze'),
  showTab: said('showTab'),
  openPerson: said('openPerson'),
  closePerson: said('closePerson'),
  setPaused: said('setPaused'),
  openWelcome: said('openWelcome'),
  openSettings: said('openSettings'),
  openGmail: said('openGmail'),
  allowAccess: said('allowAccess'),
  copyReport: said('copyReport'),
  retry: said('retry'),
};

const optionsActions = {
  setPaused: said('setPaused'),
  withdrawConsent: said('withdrawConsent'),
  openWelcome: said('openWelcome'),
  setTone: said('setTone'),
  setSmallTalk: said('setSmallTalk'),
  setBadge: said('setBadge'),
  exclude: said('exclude'),
  include: said('include'),
};

const name = new URLSearchParams(location.search).get('state') ?? '';
const panel = panels[name];
const welcome = welcomes[name];
const option = options[name];

async function page() {
  if (panel) {
    await import('../../../components/styles/panel.css');
    return <Panel view={panel} actions={actions} />;
  }
  await import('../../../components/styles/page.css');
  if (welcome) return <Welcome {...welcome} onBegin={said('begin')} onOpenGmail={said('openGmail')} />;
  if (option) return <Options view={option} actions={optionsActions} />;
  const names = [...Object.keys(panels), ...Object.keys(welcomes), ...Object.keys(options)];
  return (
    <ul className="page">
      {names.map((each) => (
        <li key={each}>
          <a href={`?state=${each}`}>{each}</a>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(await page());
document.documentElement.dataset.ready = '';
