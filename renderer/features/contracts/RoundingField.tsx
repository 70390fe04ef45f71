// How the contract rounds before it compares; null when the exact value decides.
import { cx } from '#renderer/ui/cx.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { FieldProps } from '#renderer/ui/fields/field.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import styles from './Contracts.module.css';
import type { TypedVersion } from './version-form.ts';
import { ROUNDING_CHOICES, type RoundingMode } from './words.ts';

type RoundingChoice = RoundingMode | 'exact';

const CHOICES: ReadonlyArray<Choice<RoundingChoice>> = [
  { value: 'exact', label: 'Not at all', description: 'The exact value decides.' },
  ...ROUNDING_CHOICES,
];
const USUAL_PLACES = 2;

export function RoundingField(props: FieldProps<TypedVersion['rounding']>) {
  const { value, onChange, onProblem, errorMessage, inputRef, ...rest } = props;
  return (
    <div className={cx(styles['pair'])}>
      <SelectField
        {...rest}
        inputRef={inputRef}
        value={value === null ? 'exact' : value.mode}
        onChange={(mode) => {
          onChange(mode === 'exact' || mode === null ? null : { places: value?.places ?? USUAL_PLACES, mode });
        }}
        choices={CHOICES}
      />
      <IntegerField
        label="Decimals"
        isDisabled={value === null}
        value={value?.places ?? null}
        onChange={(places) => {
          if (value !== null) onChange({ ...value, places });
        }}
        onProblem={onProblem}
        errorMessage={errorMessage}
      />
    </div>
  );
}
