// How long imports that were begun and not finished are kept, for each source. What was imported keeps no copy of its file.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { StagingRetention } from '#shared/imports/retention.ts';
import { retentionFormOf, retentionOf, type RetentionValues } from './retention-form.ts';

/** A field may be empty while it is typed in. */
interface RetentionInput {
  readonly days: number | null;
  readonly sources: string;
}

const RetentionForm = z.strictObject({
  days: StagingRetention.shape.days,
  sources: z.string().refine((text) => retentionOf({ days: 1, sources: text }) !== null, 'one a line: source = days'),
});

function RetentionFields({ retention }: { readonly retention: StagingRetention }) {
  const save = useMutationChannel('imports.setRetention', { errors: 'inline' });
  const form = useRecordForm<RetentionInput, RetentionValues>({
    form: 'import-retention',
    recordId: 'workspace',
    schema: RetentionForm,
    initial: retentionFormOf(retention),
    save: async (values) => {
      const next = retentionOf(values);
      if (next !== null) await save.mutateAsync(next);
    },
  });
  return (
    <RecordForm form={form} label="How long begun imports wait" submitLabel="Save">
      <FormSection title="Begun and not finished">
        <FormField form={form} name="days" label="Keep for">
          {(field) => <IntegerField {...field} isRequired unit="days" description="Then the rows read are dropped." />}
        </FormField>
        <FormField form={form} name="sources" label="Other times for single sources">
          {(field) => <TextAreaField {...field} rows={2} description="One a line, such as: status page = 7" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function Retention() {
  const retention = useQueryChannel('imports.retention', {}).data;
  const canWrite = useCanWrite();
  if (retention === undefined || !canWrite) return null;
  return (
    <Card title="How long files are kept">
      <p>
        A finished import keeps the records, the name of its file and its SHA-256, and no copy of the file or its rows.
      </p>
      <RetentionFields retention={retention} />
    </Card>
  );
}
