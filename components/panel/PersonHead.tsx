import { Menu } from '@base-ui/react/menu';
import { agoInWords } from '../dates.ts';
import { firstName, fullName, initials } from '../names.ts';
import { words } from '../words.ts';
import { PersonMenu } from './PersonMenu.tsx';
import type { PanelActions, PersonView } from './view.ts';

/** As many names as fit beside "Also here" without becoming a list of attendees. */
const OTHERS_SHOWN = 3;

interface Props {
  view: PersonView;
  actions: Pick<PanelActions, 'leaveOut' | 'chooseAddress' | 'changePerson'>;
}

/** Who this is, when you last wrote each other, and who else is in the conversation. */
export function PersonHead({ view, actions }: Props) {
  const { person } = view;
  const email = person.addresses[0] ?? '';
  return (
    <header className="person-head">
      <span className="avatar" aria-hidden="true">
        {initials(person.name, email)}
      </span>
      <div className="person-words">
        <h1 dir="auto">{fullName(person.name, email)}</h1>
        {view.organisation && <p className="aside">{view.organisation}</p>}
        <p className="aside">
          {lastWrote(view).map((part) => (
            <span key={part} className="mark-word">
              {part}
            </span>
          ))}
        </p>
        {view.others.length > 0 && <Others view={view} actions={actions} />}
      </div>
      <PersonMenu view={view} actions={actions} />
    </header>
  );
}

/** "Wrote 3 days ago" and "you wrote yesterday", as far as known. */
function lastWrote({ person, now, timeZone }: PersonView): string[] {
  const theirs = person.lastFromThem && agoInWords(person.lastFromThem, now, timeZone);
  const yours = person.lastFromYou && agoInWords(person.lastFromYou, now, timeZone);
  if (theirs) return yours ? [words.wroteYou(theirs), words.youWrote(yours)] : [words.wroteYou(theirs)];
  return [yours ? words.youWroteFirst(yours) : words.neverWrote];
}

function Others({ view, actions }: Props) {
  const shown = view.others.slice(0, view.others.length === OTHERS_SHOWN + 1 ? OTHERS_SHOWN + 1 : OTHERS_SHOWN);
  const rest = view.others.slice(shown.length);
  return (
    <p className="aside others">
      <span>{words.alsoHere}</span>
      {shown.map((other) => (
        <button
          key={other.email}
          type="button"
          className="link"
          dir="auto"
          title={other.email}
          onClick={() => actions.chooseAddress(other.email)}
        >
          {firstName(other.name, other.email)}
        </button>
      ))}
      {rest.length > 0 && (
        <Menu.Root>
          <Menu.Trigger className="link">{words.andMore(rest.length)}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner className="menu-place" align="start" sideOffset={4}>
              <Menu.Popup className="menu">
                {rest.map((other) => (
                  <Menu.Item key={other.email} className="menu-item" onClick={() => actions.chooseAddress(other.email)}>
                    <span dir="auto">{fullName(other.name, other.email)}</span>
                    {other.name.trim() && <span className="menu-hint">{other.email}</span>}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </p>
  );
}
