// The dialog of records that have a kind: name, what the kind asks for, note, and the lists of the kind. What a record is about
// comes from its area as children.
import type { ReactNode } from 'react';
import type { FieldBinding } from '#renderer/ui/fields/field.ts';
import { TextAreaField } from '#renderer/ui/fields/TextAreaField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { FormField } from './FormField.tsx';
import type { HeldRevision } from './held-revision.ts';
import { RecordForm } from './RecordForm.tsx';
import type { FieldSpec, RowsSpec, TypedFacts } from './spec.ts';
import { SpecField, SpecRows } from './SpecField.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import type { RecordFormControl } from './use-record-form.ts';

export interface TypedKind extends TypedFacts {
  title: string;
  note: string;
}

export interface KindDialogProps<In extends TypedKind, Out> {
  readonly form: RecordFormControl<In, Out>;
  readonly revision: HeldRevision;
  /** "audit report". */
  readonly noun: string;
  /** The name of the record that is edited; null adds a new one. */
  readonly editing: string | null;
  /** When to write one, in a sentence. */
  readonly purpose?: string;
  readonly fields: readonly FieldSpec[];
  readonly lists: readonly RowsSpec[];
  /** What the record is about, after its name. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

type Texts = FieldBinding<string> & { readonly label: string };
/** Every kind has a name and a note, which the form's own type cannot say. */
const asText = (field: unknown): Texts => field as Texts;

export function KindDialog<In extends TypedKind, Out>(props: KindDialogProps<In, Out>) {
  const { form, revision, noun, editing, purpose, fields, lists, children, onClose } = props;
  return (
    <Dialog
      title={editing === null ? `New ${noun}` : `Edit ${editing}`}
      isOpen
      onClose={onClose}
      size={lists.length === 0 ? 'wide' : 'full'}
    >
      <RecordForm
        form={form}
        label={noun}
        submitLabel={editing === null ? `Add ${noun}` : `Save ${noun}`}
        onCancel={onClose}
      >
        <StaleNotice form={form} revision={revision} onDropped={onClose} />
        <FormSection title="What it is">
          {purpose === undefined ? null : (
            <FullWidth>
              <p>{purpose}</p>
            </FullWidth>
          )}
          <FormField form={form} name={'title' as never} label="Name">
            {(field) => <TextField {...asText(field)} isRequired />}
          </FormField>
          {children}
          {fields.map((spec) => (
            <SpecField key={spec.name} form={form} path={spec.name} spec={spec} />
          ))}
          <FullWidth>
            <FormField form={form} name={'note' as never} label="Note">
              {(field) => <TextAreaField {...asText(field)} rows={2} />}
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
