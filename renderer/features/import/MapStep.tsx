// Step 2: which column is which field, whose incidents they are, and how their times are to be read.
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { INCIDENT_FIELDS, type ImportState, type IncidentField } from '#shared/imports/model.ts';
import { FilePreview } from './FilePreview.tsx';
import { FIELD_WORDS, formOf, MappingForm, mappingOf, sampleOf, type MappingControl } from './mapping-form.ts';
import { Notices } from './Notices.tsx';
import { OriginFields } from './OriginFields.tsx';
import { NoiseFields, ReadingFields } from './ReadingFields.tsx';
import { SavedMappings } from './SavedMappings.tsx';
import styles from './MapStep.module.css';
import { WorkProgress } from './WorkProgress.tsx';

/** Stands for "no column" in a list of columns: the empty header is none that a file can have. */
const NO_COLUMN = '';

interface ColumnFieldProps {
  readonly form: MappingControl;
  readonly file: ImportState;
  readonly name: IncidentField;
}

function ColumnField({ form, file, name }: ColumnFieldProps) {
  const { label, description } = FIELD_WORDS[name];
  const choices = [
    { value: NO_COLUMN, label: 'Not in this file' },
    ...file.columns.map((column) => ({ value: column, label: column })),
  ];
  return (
    <FormField form={form} name={`columns.${name}`} label={label}>
      {(field) => {
        const sample = sampleOf(field.value, file.columns, file.preview);
        return (
          <SelectField
            {...field}
            isRequired={name === 'start'}
            value={field.value ?? NO_COLUMN}
            choices={choices}
            description={sample === null ? description : `For example: ${sample}`}
            onChange={(column) => {
              field.onChange(column === NO_COLUMN ? null : column);
            }}
          />
        );
      }}
    </FormField>
  );
}

function useMapping(file: ImportState): MappingControl {
  const check = useMutationChannel('imports.check', { errors: 'inline' });
  const navigate = useNavigate();
  const client = useQueryClient();
  return useRecordForm({
    form: 'import-mapping',
    recordId: file.id,
    schema: MappingForm,
    initial: formOf(file.mapping),
    save: async (values) => {
      const checked = await check.mutateAsync({ id: file.id, mapping: mappingOf(values) });
      client.setQueryData(['imports.get', { id: file.id }], checked);
      client.removeQueries({ queryKey: ['imports.rows'] });
      await navigate({ to: '/import/$id', params: { id: file.id }, search: { step: 'check' } });
    },
  });
}

export function MapStep({ file }: { readonly file: ImportState }) {
  const form = useMapping(file);
  const mapped = useWatch({ control: form.hookForm.control, name: 'columns' });
  return (
    <div className={cx(styles['map'])}>
      <Notices notices={file.notices} />
      <SavedMappings form={form} file={file} />
      <FilePreview columns={file.columns} preview={file.preview} mapped={mapped} />
      <Card>
        <RecordForm form={form} label="Mapping" submitLabel="Check the rows">
          <OriginFields form={form} />
          <FormSection
            title="Columns"
            note="Proposed by their names. Start is needed, and the title or the id."
            columns={3}
          >
            {INCIDENT_FIELDS.map((name) => (
              <ColumnField key={name} form={form} file={file} name={name} />
            ))}
          </FormSection>
          <ReadingFields form={form} file={file} />
          <NoiseFields form={form} file={file} />
          <WorkProgress id={file.id} />
        </RecordForm>
      </Card>
    </div>
  );
}
