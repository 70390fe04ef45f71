// The bands of a credit table as rows of a form, each with its reading in words.
import { useFieldArray, useWatch } from 'react-hook-form';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import type { RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { cx } from '#renderer/ui/cx.ts';
import { PercentField } from '#renderer/ui/fields/DecimalField.tsx';
import { bandWords } from './band-words.ts';
import styles from './Contracts.module.css';
import { NEW_BAND, type ScheduleInput, type TypedSchedule } from './schedule-form.ts';

export type ScheduleForm = RecordFormControl<TypedSchedule, ScheduleInput>;

const CELLS = [
  { name: 'ge', label: 'At least' },
  { name: 'gt', label: 'Above' },
  { name: 'le', label: 'At most' },
  { name: 'lt', label: 'Below' },
  { name: 'creditPct', label: 'Credit' },
] as const;

export function BandRows({ form }: { readonly form: ScheduleForm }) {
  const { control } = form.hookForm;
  const rows = useFieldArray({ control, name: 'bands', keyName: 'key' });
  const bands = useWatch({ control, name: 'bands' });
  return (
    <FieldRows
      noun="Band"
      rows={rows.fields}
      template="repeat(5, minmax(72px, 1fr))"
      empty="No bands yet: a missed target has no credit."
      onAdd={() => {
        const { getValues, setValue } = form.hookForm;
        setValue('bands', [...getValues('bands'), NEW_BAND], { shouldDirty: true });
      }}
      onRemove={(index) => {
        for (const { name } of CELLS) form.problems.delete(`bands.${index}.${name}`);
        rows.remove(index);
      }}
    >
      {(index) => (
        <>
          {CELLS.map(({ name, label }) => (
            <FormField
              key={name}
              form={form}
              name={`bands.${index}.${name}`}
              label={`Band ${index + 1}, ${label.toLowerCase()}`}
            >
              {(field) => <PercentField {...field} label={label} isRequired={name === 'creditPct'} />}
            </FormField>
          ))}
          <p className={cx(styles['bandWords'])}>{bandWords(bands[index] ?? NEW_BAND)}</p>
        </>
      )}
    </FieldRows>
  );
}
