// The chain that a service hangs on, as a diagram: single points of failure and weak sets, month by month as demand rises.
import { useNavigate } from '@tanstack/react-router';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatMonth } from '#renderer/format/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Diagram } from '#renderer/ui/diagram/Diagram.tsx';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import { refKey } from '#shared/capacity/chain/need.ts';
import { chainFinding, chainGraph, weakRows, type WeakRow } from '#shared/capacity/chain/words.ts';
import type { CapacityPoolId, ProviderId } from '#shared/ids.ts';
import type { ChainBoard, ChainView } from '#shared/ipc/capacity-chain.ts';
import { NeedDialog } from './NeedDialog.tsx';
import { WRITING } from './scenario-words.ts';

type NeedRow = ChainBoard['needs'][number];

const WEAK_COLUMNS: ReadonlyArray<PlainColumn<WeakRow>> = [
  { id: 'month', header: 'From', cell: ({ month }) => formatMonth(month) },
  { id: 'single', header: 'Single points of failure', grows: true, cell: ({ single }) => single },
  { id: 'together', header: 'Lost together', grows: true, cell: ({ together }) => together },
];

const NOTE =
  'Single point: lost alone, it takes the service down. Weak together: part of two or three that do so when lost at once. ' +
  'A need without a number asks for as many pools as carry the upper 80 % bound of use.';

interface ShownChainProps {
  readonly chain: ChainView;
  readonly month: string | null;
  readonly onMonth: (month: string) => void;
}

function ShownChain({ chain, month, onMonth }: ShownChainProps) {
  const navigate = useNavigate();
  const shown = chain.months.find((each) => each.month === month) ?? chain.months[0];
  const graph = useMemo(() => (shown === undefined ? null : chainGraph(chain, shown)), [chain, shown]);
  const rows = useMemo(() => weakRows(chain, chain.months), [chain]);
  if (shown === undefined || graph === null) return null;
  const partOf = (key: string) => chain.parts.find((part) => part.key === key);
  const open = (key: string): void => {
    const part = partOf(key);
    // The id of a part is that of its record.
    if (part?.kind === 'pool') void navigate({ to: '/capacity/$id', params: { id: part.id as CapacityPoolId } });
    if (part?.kind === 'provider') void navigate({ to: '/providers/$id', params: { id: part.id as ProviderId } });
  };
  const table = <PlainTable label="Weak points" columns={WEAK_COLUMNS} rows={rows} rowId={(row) => row.month} />;
  return (
    <>
      <Diagram
        title={chainFinding(chain, shown, WRITING)}
        note={NOTE}
        graph={graph}
        table={table}
        onOpen={open}
        canOpen={(key) => ['pool', 'provider'].includes(partOf(key)?.kind ?? '')}
        actions={
          <SelectField
            name="month"
            label="Month"
            value={shown.month}
            onChange={onMonth}
            choices={chain.months.map((each) => ({ value: each.month, label: formatMonth(each.month) }))}
          />
        }
      />
      <Card title="How this changes as demand rises">{table}</Card>
    </>
  );
}

function NeedActs({ row, onEdit }: { readonly row: NeedRow; readonly onEdit: (row: NeedRow) => void }) {
  const trash = useMutationChannel('chain.trashNeed');
  const { id, rev, title } = row.item;
  return (
    <RowActs>
      <IconButton
        label={`Edit ${title}`}
        onPress={() => {
          onEdit(row);
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${title} to the trash`}
        onPress={() => {
          trash.mutate({ id, rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const NEED_COLUMNS: ReadonlyArray<PlainColumn<NeedRow>> = [
  { id: 'title', header: 'Need', cell: ({ item }) => item.title },
  { id: 'owner', header: 'Of', cell: ({ ownerName }) => ownerName },
  {
    id: 'needed',
    header: 'Needed',
    cell: ({ item }) =>
      item.facts.atLeast === null ? 'As demand asks' : `${item.facts.atLeast} of ${item.facts.members.length}`,
  },
  { id: 'members', header: 'Given by', grows: true, cell: ({ memberNames }) => memberNames.join(', ') },
];

const actsColumn = (onEdit: (row: NeedRow) => void): PlainColumn<NeedRow> => ({
  id: 'acts',
  header: 'Acts',
  cell: (row) => <NeedActs row={row} onEdit={onEdit} />,
});

export interface ChainPageProps {
  /** `service:<id>` or `pool:<id>`; null for the first. */
  readonly root: string | null;
  readonly month: string | null;
  readonly onRoot: (root: string) => void;
  readonly onMonth: (month: string) => void;
}

interface BoardProps extends ChainPageProps {
  readonly board: ChainBoard;
  readonly canWrite: boolean;
  readonly onEdit: (row: NeedRow) => void;
}

function Board({ board, root, month, onRoot, onMonth, canWrite, onEdit }: BoardProps) {
  const { roots, chain, problem, needs } = board;
  const choices = roots.map(({ ref, name }) => ({ value: refKey(ref), label: name }));
  const current = chain?.root ?? root ?? choices[0]?.value ?? '';
  return (
    <Stack>
      {choices.length < 2 ? null : (
        <Toolbar label="Chain">
          <SelectField name="root" label="Chain of" value={current} onChange={onRoot} choices={choices} />
        </Toolbar>
      )}
      {chain === null ? (
        <Card title="Chain">
          <EmptyState title="Nothing can be said of this chain">{problem}</EmptyState>
        </Card>
      ) : (
        <ShownChain chain={chain} month={month} onMonth={onMonth} />
      )}
      <Card title="Needs that make up the chain">
        <PlainTable
          label="Needs"
          columns={canWrite ? [...NEED_COLUMNS, actsColumn(onEdit)] : NEED_COLUMNS}
          rows={needs}
          rowId={({ item }) => item.id}
        />
      </Card>
    </Stack>
  );
}

/** `pool:<id>` back to what the core reads; null for what is neither. */
function refOf(key: string | null) {
  const [kind, id] = (key ?? '').split(':');
  // The core checks it.
  return kind === 'service' || kind === 'pool' ? ({ kind, id } as ChainBoard['roots'][number]['ref']) : null;
}

export function ChainPage(props: ChainPageProps) {
  const query = useQueryChannel('chain.board', { root: refOf(props.root) });
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<NeedRow | 'new' | null>(null);
  const add = (): void => {
    setOpen('new');
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New need
    </Button>
  ) : undefined;
  return (
    <Page>
      <PageHeader
        title="Chain"
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts="What a service needs, who stands behind it, and whose loss takes it down."
        actions={query.data === undefined || query.data.needs.length === 0 ? undefined : addButton}
      />
      <QueryView query={query}>
        {(board) =>
          board.needs.length === 0 ? (
            <EmptyState title="No needs yet" actions={addButton}>
              Say what a service needs: one of two pools, both lines, as many racks as demand asks for. Providers and
              shared places follow from the records.
            </EmptyState>
          ) : (
            <Board {...props} board={board} canWrite={canWrite} onEdit={setOpen} />
          )
        }
      </QueryView>
      {open === null ? null : (
        <NeedDialog
          row={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
