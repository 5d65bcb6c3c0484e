import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import { Toggle } from '../ui/Toggle.tsx';
import { words } from '../words.ts';

const TONES = ['plain', 'warm', 'formal'] as const;
export type Tone = (typeof TONES)[number];

interface Props {
  tone: Tone;
  smallTalk: boolean;
  onTone(tone: Tone): void;
  onSmallTalk(on: boolean): void;
}

/** How openers sound, each tone with the same thought in it, and whether small talk is offered. */
export function Speech({ tone, smallTalk, onTone, onSmallTalk }: Props) {
  const name = useId();
  return (
    <section className="setting">
      <h2>{words.wordsTitle}</h2>
      <p id={name} className="choices-name">
        {words.toneLegend}
      </p>
      <RadioGroup className="choices" aria-labelledby={name} value={tone} onValueChange={onTone}>
        {TONES.map((each) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio renders its own input inside the label.
          <label key={each} className="choice">
            <Radio.Root value={each} className="radio">
              <Radio.Indicator className="radio-dot" />
            </Radio.Root>
            <span className="choice-words">
              <span>{words.tones[each]}</span>
              <span className="aside">{words.toneExamples[each]}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
      <Toggle label={words.smallTalk} on={smallTalk} onChange={onSmallTalk} />
      <p className="aside">{words.smallTalkHint}</p>
    </section>
  );
}
