// The files that prove something about a record, on that record's page.
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useHomeZone } from '#renderer/app/use-settings.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatDate, formatInstantDate } from '#renderer/format/dates.ts';
import { formatBytes } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { EvidenceItem } from '#shared/evidence/model.ts';
import { DescribeDialog } from './DescribeDialog.tsx';
import { EvidenceMenu } from './EvidenceMenu.tsx';
import { KIND_WORDS } from './evidence-words.ts';
import { useEvidenceActs } from './use-evidence-acts.ts';

export interface EvidenceCardProps {
  readonly entity: EvidenceItem['entity'];
  readonly recordId: string;
  readonly canWrite: boolean;
}

const columnsFor = (
  zone: string,
  more: (item: EvidenceItem) => React.ReactNode,
): ReadonlyArray<PlainColumn<EvidenceItem>> => [
  { id: 'file', header: 'File', grows: true, cell: ({ fileName }) => fileName },
  { id: 'kind', header: 'Type', cell: ({ kind }) => KIND_WORDS[kind] },
  {
    id: 'day',
    header: 'From',
    cell: ({ capturedOn, attachedAt }) =>
      capturedOn === null ? `Attached ${formatInstantDate(attachedAt, zone)}` : formatDate(capturedOn),
  },
  { id: 'size', header: 'Size', align: 'end', cell: ({ bytes }) => formatBytes(bytes) },
  { id: 'more', header: 'Acts', cell: more },
];

export function EvidenceCard({ entity, recordId, canWrite }: EvidenceCardProps) {
  const query = useQueryChannel('evidence.list', { entity, recordId });
  const zone = useHomeZone();
  const acts = useEvidenceActs();
  const [described, setDescribed] = useState<EvidenceItem | null>(null);
  const columns = columnsFor(zone, (item) => (
    <EvidenceMenu
      item={item}
      acts={acts}
      canWrite={canWrite}
      onDescribe={() => {
        setDescribed(item);
      }}
    />
  ));
  return (
    <Card
      title="Evidence"
      flush
      actions={
        canWrite ? (
          <Button
            icon={<Paperclip aria-hidden="true" />}
            onPress={() => {
              acts.attach({ entity, recordId });
            }}
          >
            Attach a file
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title="No evidence yet">
              Attach the signed contract, a report or a screenshot. The file is copied beside the workspace and kept as
              it is.
            </EmptyState>
          ) : (
            <PlainTable label="Evidence" columns={columns} rows={items} rowId={({ id }) => id} />
          )
        }
      </QueryView>
      {described === null ? null : (
        <DescribeDialog
          item={described}
          onClose={() => {
            setDescribed(null);
          }}
        />
      )}
    </Card>
  );
}
