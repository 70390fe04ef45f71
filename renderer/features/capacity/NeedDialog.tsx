// Adds or edits a need of the chain: who needs it, which services and pools give it, and how many of them must be there.
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import { FieldRows } from '#renderer/app/form/FieldRows.tsx';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { useHeldRevision } from '#renderer/app/form/held-revision.ts';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { StaleNotice } from '#renderer/app/form/StaleNotice.tsx';
import { useRecordForm, type RecordFormControl } from '#renderer/app/form/use-record-form.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { ComboBoxField } from '#renderer/ui/fields/ComboBoxField.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection, FullWidth } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { ChainRef, NeedFacts, refKey } from '#shared/capacity/chain/need.ts';
import { Label } from '#shared/fields.ts';
import type { ChainBoard } from '#shared/ipc/capacity-chain.ts';

type NeedRow = ChainBoard['needs'][number];

/** `pool:<id>`, as the choices have it. */
const KeyedRef = z
  .string('choose one')
  .transform((key) => ({ kind: key.split(':')[0], id: key.split(':')[1] }))
  .pipe(ChainRef);

const NeedForm = z.strictObject({
  title: Label,
  facts: z.strictObject({
    owner: KeyedRef,
    members: z.array(z.strictObject({ key: KeyedRef })),
    atLeast: NeedFacts.shape.atLeast,
  }),
});
type SavedNeed = z.infer<typeof NeedForm>;

interface TypedNeed {
  readonly title: string;
  readonly facts: { owner: string | null; members: Array<{ key: string | null }>; atLeast: number | null };
}

function initialOf(row: NeedRow | null): TypedNeed {
  if (row === null) return { title: '', facts: { owner: null, members: [{ key: null }], atLeast: 1 } };
  const { owner, members, atLeast } = row.item.facts;
  return {
    title: row.item.title,
    facts: { owner: refKey(owner), members: members.map((ref) => ({ key: refKey(ref) })), atLeast },
  };
}

function useChainChoices(): Choice[] {
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const pools = useQueryChannel('capacity.list', {}).data ?? [];
  return [
    ...services.map(({ id, name }) => ({ value: `service:${id}`, label: `${name} (service)` })),
    ...pools.map(({ id, name }) => ({ value: `pool:${id}`, label: `${name} (pool)` })),
  ];
}

interface FieldsProps {
  readonly form: RecordFormControl<TypedNeed, SavedNeed>;
  readonly choices: readonly Choice[];
}

function MemberRows({ form, choices }: FieldsProps) {
  const { control, getValues, setValue } = form.hookForm;
  const rows = useFieldArray({ control, name: 'facts.members', keyName: 'rowKey' });
  return (
    <FieldRows
      noun="Member"
      rows={rows.fields.map(({ rowKey }) => ({ key: rowKey }))}
      template="minmax(200px, 1fr)"
      empty="Nobody yet."
      onAdd={() => {
        setValue('facts.members', [...getValues('facts.members'), { key: null }], { shouldDirty: true });
      }}
      onRemove={rows.remove}
    >
      {(index) => (
        <FormField form={form} name={`facts.members.${index}.key`} label={`Member ${index + 1}`}>
          {(field) => <ComboBoxField {...field} label="Service or pool" choices={choices} isRequired />}
        </FormField>
      )}
    </FieldRows>
  );
}

export interface NeedDialogProps {
  /** Null for a new one. */
  readonly row: NeedRow | null;
  readonly onClose: () => void;
}

export function NeedDialog({ row, onClose }: NeedDialogProps) {
  const choices = useChainChoices();
  const revision = useHeldRevision(row?.item.rev ?? 1);
  const add = useMutationChannel('chain.addNeed', { errors: 'inline' });
  const update = useMutationChannel('chain.updateNeed', { errors: 'inline' });
  const form = useRecordForm<TypedNeed, SavedNeed>({
    form: 'chainNeed',
    recordId: row?.item.id ?? 'new',
    schema: NeedForm,
    initial: initialOf(row),
    save: async ({ title, facts }) => {
      const content = { title, facts: { ...facts, members: facts.members.map(({ key }) => key) } };
      if (row === null) await add.mutateAsync(content);
      else await update.mutateAsync({ ...content, id: row.item.id, rev: revision.current() });
      onClose();
    },
  });
  const title = row === null ? 'New need' : row.item.title;
  return (
    <Dialog title={title} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label={title} submitLabel={row === null ? 'Add need' : 'Save'} onCancel={onClose}>
        {row === null ? null : <StaleNotice form={form} revision={revision} onDropped={onClose} />}
        <FormSection title="Who needs what">
          <FullWidth>
            <FormField form={form} name="title" label="Need">
              {(field) => <TextField {...field} isRequired placeholder="Power of the claims platform" />}
            </FormField>
          </FullWidth>
          <FormField form={form} name="facts.owner" label="Who needs it">
            {(field) => <ComboBoxField {...field} choices={choices} isRequired />}
          </FormField>
          <FormField form={form} name="facts.atLeast" label="How many must be there">
            {(field) => (
              <IntegerField
                {...field}
                description="Empty: as many pools as carry the demand on all of them, month by month."
              />
            )}
          </FormField>
        </FormSection>
        <FormSection title="Who gives it" columns={1}>
          <MemberRows form={form} choices={choices} />
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}
