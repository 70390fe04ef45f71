// How long a credit may be claimed after the period: so many days, working days or months. Null when the number is empty.
import { cx } from '#renderer/ui/cx.ts';
import type { FieldProps } from '#renderer/ui/fields/field.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { ClaimWindow } from '#shared/claims/model.ts';
import styles from './Contracts.module.css';

const UNITS = [
  { value: 'days', label: 'days' },
  { value: 'business_days', label: 'working days' },
  { value: 'months', label: 'months, to their end' },
] as const;

export function ClaimWindowField({ value, onChange, ...rest }: FieldProps<ClaimWindow | null>) {
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
          onChange(value === null ? null : { ...value, unit: next });
        }}
        choices={UNITS}
      />
    </div>
  );
}
