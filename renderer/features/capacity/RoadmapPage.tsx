// Regional coverage, and the roadmap laid over the forecast horizon as a line of time with its table.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/commands/registry.ts';
import { useCanWrite } from '#renderer/app/use-can-write.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { Chart } from '#renderer/charts/Chart.tsx';
import type { DrawOption } from '#renderer/charts/use-drawing.ts';
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal, formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Breadcrumbs } from '#renderer/ui/layout/Breadcrumbs.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { RowActs } from '#renderer/ui/RowActs.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { RoadmapItem } from '#shared/capacity/plan-items/model.ts';
import { COVERAGE_VIEWS, coverageWords } from '#shared/capacity/planning/coverage.ts';
import { ROADMAP_WORDS } from '#shared/capacity/roadmap/model.ts';
import { LANE_WORDS, timelineOf } from '#shared/capacity/roadmap/timeline.ts';
import { timelineChartOption, timelineHeight, timelineRows } from '#shared/charts/timeline-chart.ts';
import type { CoverageView, DatedRow, RoadmapBoard } from '#shared/ipc/capacity-roadmap.ts';
import { RoadmapDialog } from './RoadmapDialog.tsx';

interface Region {
  readonly region: string;
  readonly cells: readonly CoverageView['cells'][number][];
}

function CellView({ cell }: { readonly cell: Region['cells'][number] | undefined }) {
  if (cell === undefined) return null;
  const { tone, word } = COVERAGE_VIEWS[cell.state];
  const words = coverageWords(cell, formatDecimal);
  return (
    <>
      <Chip tone={tone}>{word}</Chip>
      {words === '' ? null : (
        <>
          <br />
          {words}
        </>
      )}
    </>
  );
}

const coverageColumns = (resources: readonly string[]): Array<PlainColumn<Region>> => [
  { id: 'region', header: 'Region', cell: ({ region }) => region },
  ...resources.map((resource): PlainColumn<Region> => ({
    id: resource,
    header: resource,
    grows: true,
    cell: ({ cells }) => <CellView cell={cells.find((cell) => cell.resource === resource)} />,
  })),
];

function CoverageCard({ coverage: { regions, resources, cells } }: Pick<RoadmapBoard, 'coverage'>) {
  if (regions.length === 0) {
    return (
      <Card title="Regional coverage">
        <EmptyState title="No pools yet">
          Coverage follows from the pools, their regions and whom they serve.
        </EmptyState>
      </Card>
    );
  }
  const rows = regions.map((region) => ({ region, cells: cells.filter((cell) => cell.region === region) }));
  return (
    <Card title="Regional coverage">
      <PlainTable
        label="Regional coverage"
        columns={coverageColumns(resources)}
        rows={rows}
        rowId={({ region }) => region}
      />
      <p>Use of the last month with data. N-1: what is committed less the largest part still carries it.</p>
    </Card>
  );
}

const DATED_COLUMNS: ReadonlyArray<PlainColumn<DatedRow>> = [
  { id: 'number', header: 'No.', align: 'end', cell: ({ number }) => number },
  { id: 'on', header: 'Day', cell: ({ on }) => formatDate(on) },
  { id: 'lane', header: 'Kind', cell: ({ lane }) => LANE_WORDS[lane] },
  { id: 'what', header: 'What', grows: true, cell: ({ what }) => what },
  { id: 'whose', header: 'Whose', cell: ({ whose }) => whose },
];

function TimelineCards({ dated, firstMonth, lastMonth }: Pick<RoadmapBoard, 'dated' | 'firstMonth' | 'lastMonth'>) {
  const { draw, heightPx } = useMemo(() => {
    const timeline = timelineOf(dated, firstMonth, lastMonth);
    const [months, rows] = [timeline.months.map(formatMonth), timelineRows(timeline)];
    const option: DrawOption = (palette) => timelineChartOption(months, rows, palette);
    return { draw: option, heightPx: timelineHeight(rows.length) };
  }, [dated, firstMonth, lastMonth]);
  const span = `${formatMonth(firstMonth)} to ${formatMonth(lastMonth)}`;
  if (dated.length === 0) {
    return (
      <Card title="Roadmap over the forecast horizon">
        <EmptyState title="Nothing is dated">{`No step, order, delivery, contract or roadmap item falls into ${span}.`}</EmptyState>
      </Card>
    );
  }
  const rows = dated.map(({ number, on, lane, what, whose }) => [
    String(number),
    formatDate(on),
    LANE_WORDS[lane],
    what,
    whose,
  ]);
  return (
    <>
      <Chart
        title={`${formatQuantity(dated.length, 'dated item')} over the forecast horizon`}
        note={`${span}. The numbers are those of the table below; each kind has its row and its shape.`}
        draw={draw}
        heightPx={heightPx}
        table={{ columns: ['No.', 'Day', 'Kind', 'What', 'Whose'], rows }}
      />
      <Card title="What falls on which day">
        <PlainTable label="Dated items" columns={DATED_COLUMNS} rows={dated} rowId={({ number }) => String(number)} />
      </Card>
    </>
  );
}

type ItemRow = RoadmapBoard['items'][number];

const ITEM_COLUMNS: ReadonlyArray<PlainColumn<ItemRow>> = [
  { id: 'title', header: 'Item', grows: true, cell: ({ item }) => item.title },
  { id: 'on', header: 'Day', cell: ({ item }) => formatDate(item.facts.on) },
  { id: 'change', header: 'Kind', cell: ({ item }) => ROADMAP_WORDS[item.facts.change] },
  { id: 'provider', header: 'Provider', cell: ({ providerName }) => providerName ?? 'Own' },
  { id: 'source', header: 'Said in', cell: ({ item }) => item.facts.source },
];

function ItemActs({ item, onEdit }: { readonly item: RoadmapItem; readonly onEdit: (item: RoadmapItem) => void }) {
  const trash = useMutationChannel('roadmap.trash');
  return (
    <RowActs>
      <IconButton
        label={`Edit ${item.title}`}
        onPress={() => {
          onEdit(item);
        }}
      >
        <Pencil aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Move ${item.title} to the trash`}
        onPress={() => {
          trash.mutate({ id: item.id, rev: item.rev });
        }}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </RowActs>
  );
}

const actsColumn = (onEdit: (item: RoadmapItem) => void): PlainColumn<ItemRow> => ({
  id: 'acts',
  header: 'Acts',
  cell: ({ item }) => <ItemActs item={item} onEdit={onEdit} />,
});

export function RoadmapPage() {
  const query = useQueryChannel('roadmap.board', {});
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<RoadmapItem | 'new' | null>(null);
  const add = (): void => {
    setOpen('new');
  };
  useCommand('record.new', add, canWrite);
  const addButton = canWrite ? (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} keys="Mod+N" onPress={add}>
      New roadmap item
    </Button>
  ) : undefined;
  return (
    <Page>
      <PageHeader
        title="Coverage and roadmap"
        above={
          <Breadcrumbs>
            <Link to="/capacity" search={{}}>
              Capacity
            </Link>
          </Breadcrumbs>
        }
        facts="What each region has when its largest part fails, and what is dated over the months ahead."
        actions={query.data === undefined ? undefined : addButton}
      />
      <QueryView query={query}>
        {(board) => (
          <Stack>
            <CoverageCard coverage={board.coverage} />
            <TimelineCards {...board} />
            <Card title="What was said to come">
              {board.items.length === 0 ? (
                <EmptyState title="No roadmap items yet">
                  What a provider, or we ourselves, said will change on a day.
                </EmptyState>
              ) : (
                <PlainTable
                  label="Roadmap items"
                  columns={canWrite ? [...ITEM_COLUMNS, actsColumn(setOpen)] : ITEM_COLUMNS}
                  rows={board.items}
                  rowId={({ item }) => item.id}
                />
              )}
            </Card>
          </Stack>
        )}
      </QueryView>
      {open === null ? null : (
        <RoadmapDialog
          item={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
