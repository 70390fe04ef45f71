// Adds or edits a practice of any kind; the fields follow from its kind.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { KindDialog, type TypedKind } from '#renderer/app/form/KindDialog.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { factsForEditing, factsFromFields } from '#renderer/app/form/spec.ts';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { PRACTICE_SUBJECTS, PracticeContent, type Practice, type PracticeKind } from '#shared/practices/model.ts';
import { KIND_FORMS } from './forms.ts';

interface TypedPractice extends TypedKind {
  kind: PracticeKind;
  subjectId: string | null;
}

const Typed = z.preprocess((value) => {
  const typed = value as TypedPractice;
  return { ...typed, facts: factsFromFields(KIND_FORMS[typed.kind].fields, typed.facts) };
}, PracticeContent);

function typed(kind: PracticeKind, practice: Practice | null): TypedPractice {
  const { blank, fields } = KIND_FORMS[kind];
  if (practice === null) return { kind, title: '', subjectId: null, note: '', facts: { ...blank } };
  const { title, subjectId, note, facts } = practice;
  return { kind, title, subjectId, note, facts: factsForEditing(fields, facts) };
}

function useSubjects(kind: PracticeKind) {
  const subject = PRACTICE_SUBJECTS[kind];
  const providers = useQueryChannel('providers.list', {}).data ?? [];
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const slas = useQueryChannel('sla.list', {}).data ?? [];
  if (subject === 'provider') return providers.map(({ id, legalName }) => ({ value: String(id), label: legalName }));
  if (subject === 'service') return services.map(({ id, name }) => ({ value: String(id), label: name }));
  if (subject === 'sla') {
    return slas.map(({ id, name, providerName }) => ({ value: String(id), label: `${name}, ${providerName}` }));
  }
  return null;
}

export interface PracticeDialogProps {
  readonly kind: PracticeKind;
  /** Null adds a new one. */
  readonly practice: Practice | null;
  readonly onClose: () => void;
}

export function PracticeDialog({ kind, practice, onClose }: PracticeDialogProps) {
  const spec = KIND_FORMS[kind];
  const subjects = useSubjects(kind);
  const revision = useHeldRevision(practice?.rev ?? 1);
  const create = useMutationChannel('practices.create', { errors: 'inline' });
  const update = useMutationChannel('practices.update', { errors: 'inline' });
  const form = useRecordForm<TypedPractice, PracticeContent>({
    form: `practice-${kind}`,
    recordId: practice?.id ?? 'new',
    schema: Typed,
    initial: typed(kind, practice),
    save: async (content) => {
      if (practice === null) await create.mutateAsync({ content });
      else await update.mutateAsync({ id: practice.id, rev: revision.current(), content });
      onClose();
    },
  });
  return (
    <KindDialog
      form={form}
      revision={revision}
      noun={spec.noun}
      editing={practice?.title ?? null}
      fields={spec.fields}
      lists={spec.rows === null ? [] : [spec.rows]}
      onClose={onClose}
    >
      {subjects === null ? null : (
        <FormField form={form} name="subjectId" label={spec.subject}>
          {(field) => <ComboBoxField {...field} choices={subjects} isRequired />}
        </FormField>
      )}
    </KindDialog>
  );
}
