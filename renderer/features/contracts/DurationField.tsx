// A length of time as people write it, "48 hours", kept as whole seconds. Null when empty.
import { useState } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { FieldProps } from '#renderer/ui/fields/field.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import styles from './Contracts.module.css';

const UNITS: ReadonlyArray<Choice & { readonly sec: number }> = [
  { value: 'days', label: 'days', sec: 86_400 },
  { value: 'hours', label: 'hours', sec: 3_600 },
  { value: 'minutes', label: 'minutes', sec: 60 },
  { value: 'seconds', label: 'seconds', sec: 1 },
];

const secOf = (unit: string): number => UNITS.find(({ value }) => value === unit)?.sec ?? 1;

/** The largest unit that says it in whole numbers; days only from two on, as contracts say "24 hours". */
function unitFor(durationSec: number | null, preferred: string): string {
  if (durationSec === null || durationSec === 0) return preferred;
  const fits = UNITS.filter(({ sec }) => durationSec % sec === 0 && durationSec >= (sec === 86_400 ? 2 * sec : sec));
  return (fits[0] ?? UNITS[3])?.value ?? 'seconds';
}

export interface DurationFieldProps extends FieldProps<number | null> {
  /** Of a field that is empty: "hours". */
  readonly preferredUnit: 'days' | 'hours' | 'minutes' | 'seconds';
}

export function DurationField({ preferredUnit, ...props }: DurationFieldProps) {
  const [unit, setUnit] = useState(() => unitFor(props.value, preferredUnit));
  return (
    <div className={cx(styles['pair'])}>
      <IntegerField key={unit} {...props} factor={secOf(unit)} />
      <SelectField
        label="Unit"
        value={unit}
        onChange={(next) => {
          if (next === null) return;
          if (props.value !== null) props.onChange((props.value / secOf(unit)) * secOf(next));
          setUnit(next);
        }}
        choices={UNITS}
      />
    </div>
  );
}
