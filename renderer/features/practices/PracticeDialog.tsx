// Adds or edits a practice of any kind; the fields follow from its kind.
import { z } from 'zod';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { factsForEditing, factsFromFields, type TypedFacts } from '#renderer/app/form/spec.ts';
import { SpecField, SpecRows } from '#renderer/app/form/SpecField.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PRACTICE_SUBJECTS, PracticeContent, type Practice, type PracticeKind } from '#shared/practices/model.ts';
import { KIND_FORMS } from './forms.ts';

interface TypedPractice extends TypedFacts {
  kind: PracticeKind;
  title: string;
  subjectId: string | null;
  note: string;
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
    <Dialog
      title={practice === null ? `New ${spec.noun}` : `Edit ${practice.title}`}
      isOpen
      onClose={onClose}
      size={spec.rows === null ? 'wide' : 'full'}
    >
      <RecordForm
        form={form}
        label={spec.tab}
        submitLabel={practice === null ? `Add ${spec.noun}` : `Save ${spec.noun}`}
        onCancel={onClose}
      >
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title={spec.tab}>
          <FormField form={form} name="title" label="Name">
            {(field) => <TextField {...field} isRequired />}
          </FormField>
          {subjects === null ? null : (
            <FormField form={form} name="subjectId" label={spec.subject}>
              {(field) => <ComboBoxField {...field} choices={subjects} isRequired />}
            </FormField>
          )}
          {spec.fields.map((field) => (
            <SpecField key={field.name} form={form} path={field.name} spec={field} />
          ))}
          <FullWidth>
            <FormField form={form} name="note" label="Note">
              {(field) => <TextAreaField {...field} rows={2} />}
            </FormField>
          </FullWidth>
        </FormSection>
        {spec.rows === null ? null : <SpecRows form={form} spec={spec.rows} />}
      </RecordForm>
    </Dialog>
  );
}
