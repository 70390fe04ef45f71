// Adds or edits a dated item of a roadmap: who said it, what changes, when, and where it was said.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { DateField } from '#renderer/ui/fields/DateField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import type { RoadmapItem } from '#shared/capacity/plan-items/model.ts';
import { ROADMAP_CHANGES, ROADMAP_WORDS, RoadmapFacts } from '#shared/capacity/roadmap/model.ts';
import { Label } from '#shared/fields.ts';

const RoadmapForm = z.strictObject({ title: Label, facts: RoadmapFacts });
type SavedItem = z.infer<typeof RoadmapForm>;

interface TypedItem {
  readonly title: string;
  readonly facts: Omit<RoadmapFacts, 'on' | 'providerId'> & {
    readonly on: string | null;
    readonly providerId: string | null;
  };
}

const NEW: TypedItem = {
  title: '',
  facts: { providerId: null, on: null, change: 'capacity', source: '', note: '' },
};

const CHANGES = ROADMAP_CHANGES.map((value) => ({ value, label: ROADMAP_WORDS[value] }));

export interface RoadmapDialogProps {
  /** Null for a new one. */
  readonly item: RoadmapItem | null;
  readonly onClose: () => void;
}

export function RoadmapDialog({ item, onClose }: RoadmapDialogProps) {
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  const revision = useHeldRevision(item?.rev ?? 1);
  const add = useMutationChannel('roadmap.add', { errors: 'inline' });
  const update = useMutationChannel('roadmap.update', { errors: 'inline' });
  const form = useRecordForm<TypedItem, SavedItem>({
    form: 'roadmapItem',
    recordId: item?.id ?? 'new',
    schema: RoadmapForm,
    initial: item === null ? NEW : { title: item.title, facts: item.facts },
    save: async (values) => {
      if (item === null) await add.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: item.id, rev: revision.current() });
      onClose();
    },
  });
  const title = item === null ? 'New roadmap item' : item.title;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <RecordForm form={form} label={title} submitLabel={item === null ? 'Add item' : 'Save'} onCancel={onClose}>
        {item === null ? null : <StaleNotice form={form} revision={revision} onDropped={onClose} />}
        <FormSection title="What will change">
          <FullWidth>
            <FormField form={form} name="title" label="Item">
              {(field) => <TextField {...field} isRequired placeholder="Hall 3 opens with 600 kW" />}
            </FormField>
          </FullWidth>
          <FormField form={form} name="facts.on" label="On">
            {(field) => <DateField {...field} isRequired />}
          </FormField>
          <FormField form={form} name="facts.change" label="Kind">
            {(field) => <SelectField {...field} choices={CHANGES} isRequired />}
          </FormField>
          <FormField form={form} name="facts.providerId" label="Provider">
            {(field) => (
              <ComboBoxField
                {...field}
                choices={providers.map(({ id, legalName }) => ({ value: String(id), label: legalName }))}
                description="Empty: our own."
              />
            )}
          </FormField>
          <FormField form={form} name="facts.source" label="Said in">
            {(field) => <TextField {...field} placeholder="Roadmap session of 12 May" />}
          </FormField>
          <FullWidth>
            <FormField form={form} name="facts.note" label="Note">
              {(field) => <TextAreaField {...field} rows={2} />}
            </FormField>
          </FullWidth>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
