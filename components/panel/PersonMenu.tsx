import { Menu } from '@base-ui/react/menu';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Ellipsis from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';
import { firstName } from '../names.ts';
import { words } from '../words.ts';
import type { PanelActions, PersonView, Tone } from './view.ts';

const TONES: readonly Tone[] = ['plain', 'warm', 'formal'];
/** From a running project to once a season and twice a year. */
const CADENCES = [2, 4, 6, 8, 12, 26];

interface Props {
  view: PersonView;
  actions: Pick<PanelActions, 'leaveOut' | 'changePerson'>;
}

/** What can be set for one person: the tone, a reminder to stay in touch, no suggestions, leaving them out. */
export function PersonMenu({ view, actions }: Props) {
  const { person, defaultTone } = view;
  const called = firstName(person.name, person.addresses[0] ?? '');
  const cadence = person.cadenceWeeks ?? null;
  // Of a stranger nothing is kept yet, so there is nothing to set it on.
  const isKnown = person.id !== '';
  return (
    <Menu.Root>
      <Menu.Trigger className="icon-button" aria-label={words.moreAbout(called)} title={words.moreAbout(called)}>
        <Ellipsis size={20} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            {isKnown && (
              <>
                <Choice
                  label={words.tone}
                  hint={person.tone ? words.tones[person.tone] : words.toneAsSet(words.tones[defaultTone])}
                  value={person.tone ?? ''}
                  options={[
                    { value: '', label: words.toneDefault },
                    ...TONES.map((tone) => ({ value: tone, label: words.tones[tone] })),
                  ]}
                  onChange={(value) =>
                    actions.changePerson(person, { tone: TONES.find((tone) => tone === value) ?? null })
                  }
                />
                <Choice
                  label={words.stayInTouch}
                  hint={cadence ? words.everyWeeks(cadence) : words.noCadence}
                  value={String(cadence ?? '')}
                  options={[
                    { value: '', label: words.noCadence },
                    // A number of weeks that came from elsewhere stays one of the choices.
                    ...[...new Set([...CADENCES, ...(cadence ? [cadence] : [])])]
                      .toSorted((a, b) => a - b)
                      .map((weeks) => ({ value: String(weeks), label: words.everyWeeks(weeks) })),
                  ]}
                  onChange={(value) => actions.changePerson(person, { cadenceWeeks: Number(value) || null })}
                />
                <Menu.CheckboxItem
                  className="menu-item"
                  checked={person.muted}
                  closeOnClick
                  onCheckedChange={(muted) => actions.changePerson(person, { muted })}
                >
                  <MenuCheck>{words.mute(called)}</MenuCheck>
                  <span className="menu-hint">{words.muteHint}</span>
                </Menu.CheckboxItem>
                <Menu.Separator className="menu-rule" />
              </>
            )}
            <Menu.Item className="menu-item" onClick={() => actions.leaveOut(person)}>
              {words.leaveOut(called)}
              <span className="menu-hint">{words.leaveOutHint}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChoiceProps {
  label: string;
  /** What is chosen now. */
  hint: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

/** One of several, in a menu of its own that opens under its name: beside it there is no room. */
function Choice({ label, hint, value, options, onChange }: ChoiceProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item menu-more" openOnHover={false}>
        {label}
        <span className="menu-hint">{hint}</span>
        <ChevronDown className="menu-chevron" size={16} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" side="bottom" align="end" sideOffset={-2} alignOffset={-4}>
          <Menu.Popup className="menu">
            <Menu.RadioGroup value={value} onValueChange={onChange}>
              {options.map((option) => (
                <Menu.RadioItem key={option.value} className="menu-item" value={option.value} closeOnClick>
                  <MenuCheck radio>{option.label}</MenuCheck>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** A menu line with room for a tick, so that lines do not move when it comes. */
function MenuCheck({ radio = false, children }: { radio?: boolean; children: ReactNode }) {
  const tick = <Check size={16} aria-hidden="true" />;
  return (
    <span className="menu-check">
      <span>{children}</span>
      <span className="menu-tick">
        {radio ? (
          <Menu.RadioItemIndicator>{tick}</Menu.RadioItemIndicator>
        ) : (
          <Menu.CheckboxItemIndicator>{tick}</Menu.CheckboxItemIndicator>
        )}
      </span>
    </span>
  );
}
