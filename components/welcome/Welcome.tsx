import { useEffect, useRef } from 'react';
import { Brand } from '../Mark.tsx';
import { words } from '../words.ts';

interface Props {
  /** True once the user has begun. */
  begun: boolean;
  onBegin(): void;
  onOpenGmail(): void;
}

/** The first run: what is read, where it stays, what Fondly never does, and the button to begin. */
export function Welcome({ begun, onBegin, onOpenGmail }: Props) {
  return (
    <main className="page welcome">{begun ? <Begun onOpenGmail={onOpenGmail} /> : <Asking onBegin={onBegin} />}</main>
  );
}

function Asking({ onBegin }: Pick<Props, 'onBegin'>) {
  return (
    <>
      <header className="page-head">
        <Brand />
        <h1>{words.welcomeTitle}</h1>
        <p className="lead">{words.welcomeLead}</p>
      </header>
      <div className="terms">
        <section className="term">
          <h2>{words.readsTitle}</h2>
          <p>{words.reads}</p>
        </section>
        <section className="term">
          <h2>{words.staysTitle}</h2>
          <p>{words.stays}</p>
        </section>
        <section className="term">
          <h2>{words.neverTitle}</h2>
          <ul className="never">
            {words.never.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </section>
      </div>
      <div className="page-foot">
        <p>{words.untilBegin}</p>
        <button type="button" className="button main large" onClick={onBegin}>
          {words.begin}
        </button>
      </div>
    </>
  );
}

function Begun({ onOpenGmail }: Pick<Props, 'onOpenGmail'>) {
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: whoever listens hears what came of it.
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <header className="page-head">
        <Brand />
        <h1 ref={title} tabIndex={-1}>
          {words.setTitle}
        </h1>
        <p className="lead">{words.setLead}</p>
      </header>
      <div className="page-foot">
        <button type="button" className="button main large" onClick={onOpenGmail}>
          {words.openGmail}
        </button>
        <p className="aside">{words.setPin}</p>
        <p className="aside">{words.setChange}</p>
      </div>
    </>
  );
}
