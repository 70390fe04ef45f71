// Adds or edits an assurance record of any kind; the fields follow from its kind.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { KindDialog, type TypedKind } from '#renderer/app/form/KindDialog.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { factsForEditing, factsFromFields } from '#renderer/app/form/spec.ts';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import type { AssuranceKind } from '#shared/assurance/facts.ts';
import {
  ASSURANCE_NOUNS,
  ASSURANCE_SUBJECTS,
  AssuranceContent,
  type Assurance,
  type SubjectKind,
} from '#shared/assurance/model.ts';
import { KIND_FORMS } from './forms.ts';

interface TypedAssurance extends TypedKind {
  kind: AssuranceKind;
  subjectId: string | null;
  ownerId: string | null;
}

const Typed = z.preprocess((value) => {
  const typed = value as TypedAssurance;
  return { ...typed, facts: factsFromFields(KIND_FORMS[typed.kind].fields, typed.facts) };
}, AssuranceContent);

function initialOf(kind: AssuranceKind, record: Assurance | null, subjectId: string | null): TypedAssurance {
  const { blank, fields } = KIND_FORMS[kind];
  if (record === null) return { kind, title: '', subjectId, ownerId: null, note: '', facts: { ...blank } };
  const { title, ownerId, note, facts } = record;
  return { kind, title, subjectId: record.subjectId, ownerId, note, facts: factsForEditing(fields, facts) };
}

const SUBJECT_LABELS: Readonly<Record<SubjectKind, string>> = {
  provider: 'Provider',
  service: 'Service',
  contract: 'Contract',
};

function useSubjects(subject: SubjectKind | null) {
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const contracts = useQueryChannel('contracts.list', { providerId: null }).data ?? [];
  if (subject === 'provider') return providers.map(({ id, legalName }) => ({ value: String(id), label: legalName }));
  if (subject === 'service') return services.map(({ id, name }) => ({ value: String(id), label: name }));
  if (subject === 'contract')
    return contracts.map(({ id, ref, title }) => ({ value: String(id), label: `${ref}, ${title}` }));
  return [];
}

export interface AssuranceDialogProps {
  readonly kind: AssuranceKind;
  /** Null adds a new one. */
  readonly record: Assurance | null;
  /** What a new one is about, where that is known. */
  readonly subjectId?: string | null;
  readonly onClose: () => void;
}

export function AssuranceDialog({ kind, record, subjectId = null, onClose }: AssuranceDialogProps) {
  const spec = KIND_FORMS[kind];
  const noun = ASSURANCE_NOUNS[kind];
  const subject = ASSURANCE_SUBJECTS[kind];
  const subjects = useSubjects(subject);
  const people = (useQueryChannel('people.list', {}).data ?? []).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  const revision = useHeldRevision(record?.rev ?? 1);
  const create = useMutationChannel('assurance.create', { errors: 'inline' });
  const update = useMutationChannel('assurance.update', { errors: 'inline' });
  const form = useRecordForm<TypedAssurance, AssuranceContent>({
    form: `assurance-${kind}`,
    recordId: record?.id ?? 'new',
    schema: Typed,
    initial: initialOf(kind, record, subjectId),
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
      noun={noun}
      editing={record?.title ?? null}
      purpose={spec.purpose}
      fields={spec.fields}
      lists={spec.lists}
      onClose={onClose}
    >
      {subject === null ? null : (
        <FormField form={form} name="subjectId" label={SUBJECT_LABELS[subject]}>
          {(field) => <ComboBoxField {...field} choices={subjects} isRequired />}
        </FormField>
      )}
      <FormField form={form} name="ownerId" label="Owner">
        {(field) => <ComboBoxField {...field} choices={people} />}
      </FormField>
    </KindDialog>
  );
}
