// One assurance record: how it stands, what it says, its lists and its evidence.
import { useNavigate } from '@tanstack/react-router';
import { ClipboardPaste, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { EvidenceCard } from '#renderer/app/evidence/EvidenceCard.tsx';
import type { FieldSpec, RowsSpec } from '#renderer/app/form/spec.ts';
import { HistoryLink } from '#renderer/app/HistoryLink.tsx';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { ASSURANCE_NOUNS, groupOf, type Assurance } from '#shared/assurance/model.ts';
import { GROUP_WORDS } from '#shared/assurance/words.ts';
import type { Money } from '#shared/fields.ts';
import type { AssuranceId } from '#shared/ids.ts';
import type { AssuranceRow } from '#shared/ipc/assurance.ts';
import { AssuranceDialog } from './AssuranceDialog.tsx';
import { KIND_FORMS } from './forms.ts';
import { PatchesDialog } from './PatchesDialog.tsx';
import { sentenceCase } from '#shared/values/words.ts';

type Names = (id: string) => string;
type Line = Readonly<Record<string, unknown>> & { readonly key: string };

/** A value as a person reads it; empty where nothing was said. */
function shown({ type, choices = [], unit = '' }: FieldSpec, value: unknown, serviceName: Names): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return unit === '' ? String(value) : formatQuantity(value, unit, unit);
  if (Array.isArray(value)) return value.join(', ');
  if (type === 'money') return formatMoney(value as Money);
  if (typeof value !== 'string') return '';
  if (type === 'date') return formatDate(value);
  if (type === 'service') return serviceName(value);
  return choices.find((one) => one.value === value)?.label ?? value;
}

function ListCard({
  list,
  lines,
  serviceName,
}: {
  readonly list: RowsSpec;
  readonly lines: readonly Line[];
  readonly serviceName: Names;
}) {
  const columns = list.fields.map((spec, index): PlainColumn<Line> => ({
    id: spec.name,
    header: spec.label,
    grows: index === 0,
    cell: (line) => shown(spec, line[spec.name], serviceName) || '–',
  }));
  return (
    <Card title={list.title} flush={lines.length > 0}>
      {lines.length === 0 ? (
        <p>{list.empty}</p>
      ) : (
        <PlainTable label={list.title} columns={columns} rows={lines} rowId={({ key }) => key} />
      )}
    </Card>
  );
}

function Acts({
  record,
  onEdit,
  onPaste,
}: {
  readonly record: Assurance;
  readonly onEdit: () => void;
  readonly onPaste: () => void;
}) {
  const navigate = useNavigate();
  const trash = useMutationChannel('assurance.trash');
  const { id, rev, kind } = record;
  return (
    <>
      <HistoryLink entity="assurance" id={id} />
      <Button
        icon={<Trash2 aria-hidden="true" />}
        onPress={() => {
          trash.mutate(
            { id, rev },
            {
              onSuccess: () => {
                void navigate({ to: '/assurance', search: { group: groupOf(kind) } });
              },
            },
          );
        }}
      >
        Move to the trash
      </Button>
      {kind === 'patching' ? (
        <Button icon={<ClipboardPaste aria-hidden="true" />} onPress={onPaste}>
          Paste patches
        </Button>
      ) : null}
      <Button tone="primary" icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
        Edit
      </Button>
    </>
  );
}

function RecordView({ row }: { readonly row: AssuranceRow }) {
  const { record, subject, providerId, providerName, ownerName, tone, word, detail, nextOn } = row;
  const [open, setOpen] = useState<'edit' | 'paste' | null>(null);
  const canWrite = useCanWrite();
  const services = useQueryChannel('services.list', { providerId: null }).data ?? [];
  const serviceName: Names = (id) => services.find((one) => one.id === id)?.name ?? '–';
  const { fields, lists } = KIND_FORMS[record.kind];
  const facts: Readonly<Record<string, unknown>> = record.facts;
  const linesOf = (name: string): Line[] => {
    const value = facts[name];
    if (!Array.isArray(value)) return [];
    return value.map((line: Readonly<Record<string, unknown>>, index) => ({ ...line, key: String(index) }));
  };
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <PageHeader
        title={record.title}
        above={
          <Breadcrumbs>
            <Link to="/assurance" search={{ group: groupOf(record.kind) }}>
              {GROUP_WORDS[groupOf(record.kind)]}
            </Link>
          </Breadcrumbs>
        }
        state={<Chip tone={tone}>{word}</Chip>}
        facts={[sentenceCase(ASSURANCE_NOUNS[record.kind]), subject].filter((part) => part !== null).join(' · ')}
        actions={
          canWrite ? (
            <Acts
              record={record}
              onEdit={() => {
                setOpen('edit');
              }}
              onPaste={() => {
                setOpen('paste');
              }}
            />
          ) : undefined
        }
      />
      <Stack>
        <Card title="How it stands">
          <DescriptionList
            items={[
              { name: 'Because', value: detail },
              { name: 'Next date', value: nextOn === null ? '' : formatDate(nextOn) },
              {
                name: 'Provider',
                value:
                  providerId === null ? (
                    ''
                  ) : (
                    <Link to="/providers/$id" params={{ id: providerId }}>
                      {providerName}
                    </Link>
                  ),
              },
              { name: 'Owner', value: ownerName ?? '' },
              ...fields.map((spec) => ({ name: spec.label, value: shown(spec, facts[spec.name], serviceName) })),
              { name: 'Note', value: record.note },
            ]}
          />
        </Card>
        {lists.map((list) => (
          <ListCard key={list.name} list={list} lines={linesOf(list.name)} serviceName={serviceName} />
        ))}
        <EvidenceCard entity="assurance" recordId={record.id} canWrite={canWrite} />
      </Stack>
      {open === 'edit' ? <AssuranceDialog kind={record.kind} record={record} onClose={close} /> : null}
      {open === 'paste' ? <PatchesDialog record={record} onClose={close} /> : null}
    </>
  );
}

export function AssuranceRecordPage({ id }: { readonly id: AssuranceId }) {
  const query = useQueryChannel('assurance.get', { id });
  return (
    <Page>
      <QueryView query={query}>{(row) => <RecordView key={row.record.id} row={row} />}</QueryView>
    </Page>
  );
}
