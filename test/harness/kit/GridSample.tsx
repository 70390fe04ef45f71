// A grid of 10,000 rows and 12 columns.
import { useState } from 'react';
import { Chip, type ChipTone } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { DataGrid } from '#renderer/ui/grid/DataGrid.tsx';
import { GridFilter } from '#renderer/ui/grid/GridFilter.tsx';
import { Page } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { SplitPane } from '#renderer/ui/layout/SplitPane.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { parseFraction } from '#shared/values/fraction.ts';

interface Row {
  readonly id: string;
  readonly provider: string;
  readonly pct: string | null;
  readonly tone: ChipTone;
  readonly word: string;
  readonly figures: readonly number[];
}

const TONES = [
  ['met', 'Met'],
  ['risk', 'At risk'],
  ['breached', 'Breached'],
  ['nodata', 'No data'],
] as const;
const PROVIDERS = ['Northwind Hosting', 'Helios Data Centres', 'Brightpath Service Desk', 'Meridian Telecom'];

const ROWS: readonly Row[] = Array.from({ length: 10_000 }, (_, index) => {
  const [tone, word] = TONES[(index * 7) % 4] ?? TONES[0];
  return {
    id: String(index + 1),
    provider: `${PROVIDERS[index % 4]} ${index + 1}`,
    pct: tone === 'nodata' ? null : `99.${String((index * 7919) % 1000).padStart(3, '0')}`,
    tone,
    word,
    figures: Array.from({ length: 8 }, (_column, at) => (index * 31 + at * 977) % 50_000),
  };
});

const COLUMNS: ReadonlyArray<GridColumn<Row>> = [
  {
    id: 'id',
    header: 'No.',
    width: 80,
    align: 'end',
    cell: (row) => row.id,
    sortValue: (row) => Number(row.id),
    text: (row) => row.id,
  },
  {
    id: 'provider',
    header: 'Provider',
    width: 220,
    grows: true,
    cell: (row) => row.provider,
    sortValue: (row) => row.provider,
    text: (row) => row.provider,
  },
  {
    id: 'pct',
    header: 'Availability %',
    width: 130,
    align: 'end',
    cell: (row) => row.pct ?? 'No data',
    sortValue: (row) => (row.pct === null ? null : parseFraction(row.pct)),
    text: (row) => row.pct ?? 'No data',
  },
  {
    id: 'state',
    header: 'Status',
    width: 120,
    cell: (row) => <Chip tone={row.tone}>{row.word}</Chip>,
    sortValue: (row) => row.word,
    text: (row) => row.word,
  },
  ...Array.from({ length: 8 }, (_, at): GridColumn<Row> => ({
    id: `figure${at}`,
    header: `Figure ${at + 1}`,
    width: 96,
    align: 'end',
    cell: (row) => row.figures[at],
    sortValue: (row) => row.figures[at] ?? null,
    text: (row) => String(row.figures[at]),
  })),
];

export function GridSample() {
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <main style={{ height: '100%' }}>
      <Page fill>
        <PageHeader title="Ten thousand rows" />
        <SplitPane detailLabel="Row" detail={<p data-testid="open">{open}</p>}>
          <Toolbar label="Rows" end={<span data-testid="chosen">{chosen.length}</span>}>
            <GridFilter label="Filter rows" value={filter} onChange={setFilter} />
          </Toolbar>
          <DataGrid
            label="Rows"
            rows={ROWS}
            columns={COLUMNS}
            rowId={(row) => row.id}
            filter={filter}
            onOpen={(row) => {
              setOpen(row.provider);
            }}
            onSelectionChange={setChosen}
            empty="Nothing"
          />
        </SplitPane>
      </Page>
    </main>
  );
}
