// The sources of incidents: whose they are, which of them decide, how far their clock is off, how long they are kept.
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { FormField } from '#renderer/app/form/FormField.tsx';
import { RecordForm } from '#renderer/app/form/RecordForm.tsx';
import { useRecordForm } from '#renderer/app/form/use-record-form.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatCount, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { IntegerField } from '#renderer/ui/fields/IntegerField.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';
import { FormSection } from '#renderer/ui/form/FormSection.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { SourceInput } from '#shared/ipc/disputes.ts';
import type { DataSource } from '#shared/sla/source-roles.ts';
import styles from './StatedValues.module.css';

const PARTY_WORDS: Readonly<Record<DataSource['party'], string>> = {
  provider: 'Provider',
  own: 'Ours',
  third_party: 'Third party',
};
const ROLE_WORDS: Readonly<Record<DataSource['role'], string>> = {
  decides: 'Decides',
  fallback: 'Fallback',
  compares: 'Only compared',
};

function choices<Value extends string>(words: Readonly<Record<Value, string>>): ReadonlyArray<Choice<Value>> {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }));
}
const PARTIES = choices(PARTY_WORDS);
const ROLES = choices(ROLE_WORDS);

interface TypedSource extends Omit<SourceInput, 'clockOffsetSec' | 'toleranceSec'> {
  readonly clockOffsetSec: number | null;
  readonly toleranceSec: number | null;
}

const NEW: TypedSource = {
  name: '',
  party: 'own',
  role: 'compares',
  clockOffsetSec: 0,
  toleranceSec: 60,
  format: '',
  retentionDays: null,
  note: '',
};

function typed({
  name,
  party,
  role,
  clockOffsetSec,
  toleranceSec,
  format,
  retentionDays,
  note,
}: DataSource): TypedSource {
  return { name, party, role, clockOffsetSec, toleranceSec, format, retentionDays, note };
}

function SourceDialog({ source, onClose }: { readonly source: DataSource | null; readonly onClose: () => void }) {
  const create = useMutationChannel('sources.create', { errors: 'inline' });
  const update = useMutationChannel('sources.update', { errors: 'inline' });
  const form = useRecordForm<TypedSource, SourceInput>({
    form: 'dataSource',
    recordId: source?.id ?? 'new',
    schema: SourceInput,
    initial: source === null ? NEW : typed(source),
    save: async (values) => {
      if (source === null) await create.mutateAsync(values);
      else await update.mutateAsync({ ...values, id: source.id, rev: source.rev });
      onClose();
    },
  });
  return (
    <Dialog title={source === null ? 'New source' : `Edit ${source.name}`} isOpen onClose={onClose} size="wide">
      <RecordForm form={form} label="Source" submitLabel="Save source" onCancel={onClose}>
        <FormSection title="Source of incidents">
          <FormField form={form} name="name" label="Name">
            {(field) => <TextField {...field} isRequired description="As its incidents name it." />}
          </FormField>
          <FormField form={form} name="party" label="Whose">
            {(field) => <SelectField {...field} choices={PARTIES} isRequired />}
          </FormField>
          <FormField form={form} name="role" label="Its incidents">
            {(field) => (
              <SelectField
                {...field}
                choices={ROLES}
                isRequired
                description="A fallback counts in months in which no deciding source has any."
              />
            )}
          </FormField>
          <FormField form={form} name="clockOffsetSec" label="Its clock is moved by">
            {(field) => <IntegerField {...field} unit="seconds" isRequired />}
          </FormField>
          <FormField form={form} name="toleranceSec" label="The same up to">
            {(field) => <IntegerField {...field} unit="seconds" isRequired />}
          </FormField>
          <FormField form={form} name="format" label="Format">
            {(field) => <TextField {...field} placeholder="CSV by mail, first of the month" />}
          </FormField>
          <FormField form={form} name="retentionDays" label="Raw data are kept">
            {(field) => <IntegerField {...field} unit="days" />}
          </FormField>
          <FormField form={form} name="note" label="Note">
            {(field) => <TextField {...field} />}
          </FormField>
        </FormSection>
      </RecordForm>
    </Dialog>
  );
}

const columns = (onEdit: ((source: DataSource) => void) | null): ReadonlyArray<PlainColumn<DataSource>> => [
  { id: 'name', header: 'Source', grows: true, cell: ({ name }) => name },
  { id: 'party', header: 'Whose', cell: ({ party }) => PARTY_WORDS[party] },
  { id: 'role', header: 'Role', cell: ({ role }) => ROLE_WORDS[role] },
  { id: 'clock', header: 'Clock, s', align: 'end', cell: ({ clockOffsetSec }) => formatCount(clockOffsetSec) },
  {
    id: 'kept',
    header: 'Kept',
    align: 'end',
    cell: ({ retentionDays }) => (retentionDays === null ? 'not agreed' : formatQuantity(retentionDays, 'day')),
  },
  ...(onEdit === null
    ? []
    : [
        {
          id: 'edit',
          header: '',
          cell: (source: DataSource) => (
            <IconButton
              label={`Edit ${source.name}`}
              onPress={() => {
                onEdit(source);
              }}
            >
              <Pencil aria-hidden="true" />
            </IconButton>
          ),
        },
      ]),
];

export function SourcesTable() {
  const sources = useQueryChannel('sources.list', {}).data ?? [];
  const canWrite = useCanWrite();
  const [editing, setEditing] = useState<{ readonly source: DataSource | null } | null>(null);
  const edit = (source: DataSource | null): void => {
    setEditing({ source });
  };
  return (
    <section aria-labelledby="sources-title" className={cx(styles['values'])}>
      <h3 id="sources-title">Sources of incidents</h3>
      {sources.length === 0 ? (
        <p>Every source decides. Name one as ours to hold its incidents against the provider&apos;s.</p>
      ) : (
        <PlainTable
          label="Sources of incidents"
          columns={columns(canWrite ? edit : null)}
          rows={sources}
          rowId={({ id }) => id}
        />
      )}
      {canWrite ? (
        <div>
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => {
              edit(null);
            }}
          >
            New source
          </Button>
        </div>
      ) : null}
      {editing === null ? null : (
        <SourceDialog
          source={editing.source}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </section>
  );
}
