import { Collapsible } from '@base-ui/react/collapsible';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Mark } from '../Mark.tsx';
import { firstName } from '../names.ts';
import { words } from '../words.ts';
import type { PanelActions, PanelState } from './view.ts';

type Kind = Exclude<PanelState['kind'], 'person'>;

interface Props {
  view: Exclude<PanelState, { kind: 'person' }>;
  actions: PanelActions;
}

/** One sentence and at most one action, for every state in which nobody is shown. */
export function StatePage({ view, actions }: Props) {
  if (view.kind === 'loading' || view.kind === 'starting') {
    return (
      <>
        <h1 className="unseen">{words.fondly}</h1>
        <p className="loading" role="status">
          {words.loading}
        </p>
      </>
    );
  }
  const button = actionOf(view, actions);
  return (
    <div className="state" data-kind={view.kind satisfies Kind}>
      <Mark size={28} />
      <h1 className="unseen">{words.fondly}</h1>
      <p className="state-text" role="status">
        {sentenceOf(view)}
      </p>
      {button && (
        <button type="button" className={button.main ? 'button main' : 'button'} onClick={button.run}>
          {button.label}
        </button>
      )}
      {view.kind === 'unreadable' && <ReportPreview report={view.report} />}
    </div>
  );
}

function sentenceOf(view: Exclude<Props['view'], { kind: 'loading' | 'starting' }>): string {
  switch (view.kind) {
    case 'no-consent':
      return words.noConsent;
    case 'no-access':
      return words.noAccess;
    case 'elsewhere':
      return words.elsewhere;
    case 'no-thread':
      return words.noThread;
    case 'not-a-person':
      return words.notPerson;
    case 'unreadable':
      return words.unreadable;
    case 'paused':
      return words.paused;
    case 'left-out':
      return words.leftOut(nameOf(view));
    case 'trouble':
      return words.trouble;
  }
}

interface StateAction {
  label: string;
  /** Filled: what the user most likely came for. */
  main: boolean;
  run(): void;
}

function actionOf(
  view: Exclude<Props['view'], { kind: 'loading' | 'starting' }>,
  actions: PanelActions,
): StateAction | null {
  switch (view.kind) {
    case 'no-consent':
      return { label: words.seeWhat, main: true, run: actions.openWelcome };
    case 'no-access':
      return { label: words.allowAccess, main: true, run: actions.allowAccess };
    case 'elsewhere':
      return { label: words.openGmail, main: true, run: actions.openGmail };
    case 'unreadable':
      return { label: words.copyReport, main: false, run: () => actions.copyReport(view.report) };
    case 'paused':
      return { label: words.readAgain, main: true, run: () => actions.setPaused(false) };
    case 'left-out':
      return { label: words.includeAgain(nameOf(view)), main: false, run: () => actions.include(view.person) };
    case 'trouble':
      return { label: words.tryAgain, main: true, run: actions.retry };
    case 'no-thread':
    case 'not-a-person':
      return null;
  }
}

function nameOf(view: Extract<PanelState, { kind: 'left-out' }>): string {
  return firstName(view.person.name, view.person.addresses[0] ?? '');
}

function ReportPreview({ report }: { report: string }): ReactNode {
  return (
    <Collapsible.Root className="report">
      <Collapsible.Trigger className="disclose">
        <ChevronRight className="chevron" size={16} aria-hidden="true" />
        {words.whatIsInReport}
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <p className="aside">{words.reportPromise}</p>
        <pre className="report-text">{report}</pre>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
