// Everything that happened to one record, the latest first, and the record as it stood after any of these steps.
import { useState } from 'react';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './History.module.css';

interface RecordKey {
  readonly entity: string;
  readonly id: string;
}

type Line = NonNullable<OutputOf<'history.asAt'>>[number];

const LINE_COLUMNS: ReadonlyArray<PlainColumn<Line>> = [
  { id: 'field', header: 'Field', cell: ({ field }) => field },
  { id: 'part', header: 'Part', cell: ({ part }) => part },
  { id: 'value', header: 'Value', grows: true, cell: ({ value }) => value },
];

interface AsAtProps extends RecordKey {
  readonly seq: number;
  readonly label: string;
  readonly onClose: () => void;
}

function AsAtDialog({ entity, id, seq, label, onClose }: AsAtProps) {
  const query = useQueryChannel('history.asAt', { entity, id, seq });
  return (
    <Dialog title={`As it stood after "${label}"`} size="wide" isText isOpen onClose={onClose}>
      <QueryView query={query}>
        {(lines) =>
          lines === null ? (
            <p>It was not there then.</p>
          ) : (
            <PlainTable
              label="The record then"
              columns={LINE_COLUMNS}
              rows={lines}
              rowId={({ part, field }) => `${part}/${field}`}
            />
          )
        }
      </QueryView>
    </Dialog>
  );
}

type Entry = OutputOf<'history.record'>['entries'][number];

function EntryCard({ entry, onLook }: { readonly entry: Entry; readonly onLook: () => void }) {
  const zone = useHomeZone();
  const { step, changes } = entry;
  return (
    <Card
      title={`${step.seq}. ${step.label}`}
      actions={
        <Button tone="quiet" aria-label={`As it stood after step ${step.seq}`} onPress={onLook}>
          As it stood
        </Button>
      }
    >
      <p className={cx(styles['quiet'])}>
        {`${formatInstant(step.at, zone)}, ${step.actor}${step.undone ? ', undone since' : ''}`}
      </p>
      <ChangeList changes={changes} total={changes.length} />
    </Card>
  );
}

export function RecordHistory({ entity, id }: RecordKey) {
  const query = useQueryChannel('history.record', { entity, id });
  const [look, setLook] = useState<Entry['step'] | null>(null);
  return (
    <Page width="reading">
      <QueryView query={query}>
        {({ record, entries }) => (
          <>
            <PageHeader
              title={`History of ${record}`}
              above={
                <Breadcrumbs>
                  <Link to="/history">History</Link>
                </Breadcrumbs>
              }
              facts={`${formatQuantity(entries.length, 'step')} touched it, the latest first.`}
            />
            {entries.length === 0 ? (
              <EmptyState title="Nothing is recorded of it" />
            ) : (
              <Stack>
                {entries.map((entry) => (
                  <EntryCard
                    key={entry.step.seq}
                    entry={entry}
                    onLook={() => {
                      setLook(entry.step);
                    }}
                  />
                ))}
              </Stack>
            )}
          </>
        )}
      </QueryView>
      {look === null ? null : (
        <AsAtDialog
          entity={entity}
          id={id}
          seq={look.seq}
          label={look.label}
          onClose={() => {
            setLook(null);
          }}
        />
      )}
    </Page>
  );
}
