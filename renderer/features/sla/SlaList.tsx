// All service levels with the verdict of their last full month.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RecordGrid } from '#renderer/app/grid/RecordGrid.tsx';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { slaColumns } from './list-columns.tsx';
import { OpenIncidents } from './OpenIncidents.tsx';

function NothingMeasured() {
  return (
    <EmptyState title="Choose what to measure" actions={<Link to="/contracts">Go to Contracts</Link>}>
      A service level belongs to a contract: its target, what is excluded, and the credits that are due. Add one there,
      then import its incidents; the results appear here month by month.
    </EmptyState>
  );
}

const rowId = (row: SlaRow): string => row.id;

function SlaGrid({ rows }: { readonly rows: readonly SlaRow[] }) {
  const [filter, setFilter] = useState('');
  const navigate = useNavigate();
  return (
    <RecordGrid
      grid="sla"
      label="Service levels"
      noun="service level"
      rows={rows}
      columns={slaColumns}
      rowId={rowId}
      filter={filter}
      onFilter={setFilter}
      onOpen={({ id }) => void navigate({ to: '/sla/$id', params: { id } })}
      empty="No service levels"
    />
  );
}

export function SlaList() {
  const query = useQueryChannel('sla.list', {});
  return (
    <Page fill>
      <PageHeader title="SLA results" facts="Availability against what the contracts promise." />
      <OpenIncidents />
      <QueryView query={query} loadingLabel="Judging the months">
        {(rows) => (rows.length === 0 ? <NothingMeasured /> : <SlaGrid rows={rows} />)}
      </QueryView>
    </Page>
  );
}
