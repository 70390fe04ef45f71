// What a file is, from when, and from whom: said after it was attached, changed at any time.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { EVIDENCE_KINDS, EvidenceFacts, type EvidenceItem } from '#shared/evidence/model.ts';
import { KIND_WORDS } from './evidence-words.ts';

const Schema = z.strictObject(EvidenceFacts);
type Facts = z.infer<typeof Schema>;

const KINDS = EVIDENCE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));

interface DescribeDialogProps {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}

function DescribeForm({ item, onClose }: DescribeDialogProps) {
  const describe = useMutationChannel('evidence.describe', { errors: 'inline' });
  const form = useRecordForm<Facts, Facts>({
    form: 'evidence',
    recordId: item.id,
    schema: Schema,
    initial: { kind: item.kind, capturedOn: item.capturedOn, source: item.source },
    save: async (facts) => {
      await describe.mutateAsync({ id: item.id, ...facts });
      onClose();
    },
  });
  return (
    <RecordForm form={form} label="Evidence" submitLabel="Save" onCancel={onClose}>
      <FormSection title="What it is" columns={1}>
        <FormField form={form} name="kind" label="Type">
          {(field) => <SelectField {...field} choices={KINDS} isRequired />}
        </FormField>
        <FormField form={form} name="capturedOn" label="From the day">
          {(field) => (
            <DateField {...field} description="The day the content stems from, not the day it was attached." />
          )}
        </FormField>
        <FormField form={form} name="source" label="Source">
          {(field) => <TextField {...field} placeholder="Provider's portal" />}
        </FormField>
      </FormSection>
    </RecordForm>
  );
}

export function DescribeDialog(props: DescribeDialogProps) {
  return (
    <Dialog title={`About ${props.item.fileName}`} isOpen onClose={props.onClose}>
      <DescribeForm {...props} />
    </Dialog>
  );
}
