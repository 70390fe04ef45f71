// How long before the end notice must be given: a number of days or months. Null when the number is empty.
import { cx } from '#renderer/ui/cx.ts';
import type { FieldProps } from '#renderer/ui/fields/field.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { TypedContract } from './contract-form.ts';
import styles from './Contracts.module.css';

const UNITS = [
  { value: 'days', label: 'days' },
  { value: 'months', label: 'months' },
] as const;

export function NoticeField(props: FieldProps<TypedContract['notice']>) {
  const { value, onChange, ...rest } = props;
  const unit = value?.unit ?? 'days';
  return (
    <div className={cx(styles['pair'])}>
      <IntegerField
        {...rest}
        value={value?.amount ?? null}
        onChange={(amount) => {
          onChange(amount === null ? null : { amount, unit });
        }}
      />
      <SelectField
        label="Unit"
        value={unit}
        onChange={(next) => {
          onChange({ amount: value?.amount ?? null, unit: next });
        }}
        choices={UNITS}
      />
    </div>
  );
}
