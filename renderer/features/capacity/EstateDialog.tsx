// Adds or edits a record around the pools; the fields follow from its kind.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { factsForEditing, factsFromFields, type TypedFacts } from '#renderer/app/form/spec.ts';
import { SpecField, SpecRows } from '#renderer/app/form/SpecField.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { ESTATE_NOUNS, EstateContent, type EstateKind, type EstateRecord } from '#shared/capacity/estate/model.ts';
import { ESTATE_FORMS } from './estate-forms.ts';

interface TypedEstate extends TypedFacts {
  kind: EstateKind;
  title: string;
  note: string;
}

const Typed = z.preprocess((value) => {
  const typed = value as TypedEstate;
  return { ...typed, facts: factsFromFields(ESTATE_FORMS[typed.kind].fields, typed.facts) };
}, EstateContent);

export interface EstateDialogProps {
  readonly kind: EstateKind;
  /** Null adds a new one. */
  readonly record: EstateRecord | null;
  readonly onClose: () => void;
}

export function EstateDialog({ kind, record, onClose }: EstateDialogProps) {
  const { blank, fields, lists, purpose } = ESTATE_FORMS[kind];
  const noun = ESTATE_NOUNS[kind];
  const revision = useHeldRevision(record?.rev ?? 1);
  const create = useMutationChannel('capacityEstate.create', { errors: 'inline' });
  const update = useMutationChannel('capacityEstate.update', { errors: 'inline' });
  const form = useRecordForm<TypedEstate, EstateContent>({
    form: `estate-${kind}`,
    recordId: record?.id ?? 'new',
    schema: Typed,
    initial: {
      kind,
      title: record?.title ?? '',
      note: record?.note ?? '',
      facts: record === null ? { ...blank } : factsForEditing(fields, record.facts),
    },
    save: async (content) => {
      if (record === null) await create.mutateAsync({ content });
      else await update.mutateAsync({ id: record.id, rev: revision.current(), content });
      onClose();
    },
  });
  return (
    <Dialog title={record === null ? `New ${noun}` : `Edit ${record.title}`} isOpen onClose={onClose} size="wide">
      <RecordForm
        form={form}
        label={noun}
        submitLabel={record === null ? `Add ${noun}` : `Save ${noun}`}
        onCancel={onClose}
      >
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="What it is">
          <FullWidth>
            <p>{purpose}</p>
          </FullWidth>
          <FormField form={form} name="title" label="Name">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          {fields.map((spec) => (
            <SpecField key={spec.name} form={form} path={spec.name} spec={spec} />
          ))}
          <FullWidth>
            <FormField form={form} name="note" label="Note">
              {(field) => <TextAreaField {...field} rows={2} />}
            </FormField>
          </FullWidth>
        </FormSection>
        {lists.map((list) => (
          <SpecRows key={list.name} form={form} spec={list} />
        ))}
      </RecordForm>
    </Dialog>
  );
}
