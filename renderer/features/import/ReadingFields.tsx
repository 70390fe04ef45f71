// How times and severities of the file are to be read. The zone is asked only where times name none, and never assumed.
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { zoneChoices } from '#renderer/format/regions.ts';
import { CheckBox } from '#renderer/ui/fields/CheckBox.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import type { ImportState } from '#shared/imports/model.ts';
import { valuesOf, type MappingControl } from './mapping-form.ts';

const SHOWN_VALUES = 6;
const ZONES = zoneChoices();

function severityHint(severity: string | null, { columns, preview }: ImportState): string {
  const seen = valuesOf(severity, columns, preview).slice(0, SHOWN_VALUES);
  const how = 'One a line, spelled as in the file. Such rows are recorded and left out of the service level.';
  return seen.length === 0 ? how : `${how} In the first rows: ${seen.join(', ')}.`;
}

export function ReadingFields({ form, file }: { readonly form: MappingControl; readonly file: ImportState }) {
  const { control, formState } = form.hookForm;
  const severity = useWatch({ control, name: 'columns.severity' });
  const asksZone = file.needsZone || file.mapping.zone !== null || formState.errors.zone !== undefined;
  return (
    <FormSection title="How to read them">
      {asksZone ? (
        <FullWidth>
          <FormField form={form} name="zone" label="These times name no zone. Where were they written?">
            {(field) => (
              <ComboBoxField
                {...field}
                isRequired={file.needsZone}
                choices={ZONES}
                description="In the two odd hours of a year, when clocks change, you are asked row by row."
              />
            )}
          </FormField>
        </FullWidth>
      ) : null}
      <FormField form={form} name="notCounted" label="Severities that do not count">
        {(field) => <TextAreaField {...field} rows={3} description={severityHint(severity, file)} />}
      </FormField>
      <FormField form={form} name="cutFractions" label="Cut off fractions of a second">
        {(field) => (
          <CheckBox
            {...field}
            description="12:00:01.5 becomes 12:00:01. Without this, rows with such times are refused."
          />
        )}
      </FormField>
    </FormSection>
  );
}

/** Rows that never become records. Each stays in view on the next step with the filter that left it out. */
export function NoiseFields({ form, file }: { readonly form: MappingControl; readonly file: ImportState }) {
  const severity = useWatch({ control: form.hookForm.control, name: 'columns.severity' });
  const seen = valuesOf(severity, file.columns, file.preview).slice(0, SHOWN_VALUES);
  return (
    <FormSection title="What to leave out" note="Such rows are not recorded. The next step counts them." columns={3}>
      <FormField form={form} name="shorterThanSec" label="Shorter than">
        {(field) => <IntegerField {...field} unit="seconds" description="Blips. Open incidents always stay." />}
      </FormField>
      <FormField form={form} name="droppedSeverities" label="Severities to leave out">
        {(field) => (
          <TextAreaField
            {...field}
            rows={3}
            description={`One a line, spelled as in the file.${seen.length === 0 ? '' : ` In the first rows: ${seen.join(', ')}.`}`}
          />
        )}
      </FormField>
      <FormField form={form} name="droppedTitles" label="Titles to leave out">
        {(field) => (
          <TextAreaField {...field} rows={3} description="One a line: a part of the title, in any case. No patterns." />
        )}
      </FormField>
    </FormSection>
  );
}
