import { Switch } from '@base-ui/react/switch';

interface Props {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A labelled switch; the whole label is the target. */
export function Toggle({ label, on, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch renders its own input inside the label.
    <label className="toggle">
      <Switch.Root className="switch" checked={on} onCheckedChange={onChange}>
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
      <span>{label}</span>
    </label>
  );
}
