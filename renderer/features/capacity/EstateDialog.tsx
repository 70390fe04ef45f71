// Adds or edits a record around the pools; the fields follow from its kind.
import { z } from 'zod';
import { KindDialog, type TypedKind } from '#renderer/app/form/KindDialog.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { factsForEditing, factsFromFields } from '#renderer/app/form/spec.ts';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { ESTATE_NOUNS, EstateContent, type EstateKind, type EstateRecord } from '#shared/capacity/estate/model.ts';
import { ESTATE_FORMS } from './estate-forms.ts';

interface TypedEstate extends TypedKind {
  kind: EstateKind;
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
    <KindDialog
      form={form}
      revision={revision}
      noun={ESTATE_NOUNS[kind]}
      editing={record?.title ?? null}
      purpose={purpose}
      fields={fields}
      lists={lists}
      onClose={onClose}
    />
  );
}
