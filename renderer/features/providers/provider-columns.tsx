// The columns of the providers grid.
import { countryName } from '#renderer/format/regions.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { VerdictChip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { ProviderRow } from '#shared/ipc/providers.ts';
import type { VerdictView } from '#shared/sla/view.ts';
import { lifecycleWord } from './words.ts';

type Column = GridColumn<ProviderRow>;

/** Worst first when sorted upwards. */
const SEVERITY: ReadonlyArray<VerdictView['tone']> = ['breached', 'risk', 'nodata', 'met', 'plain'];

const count = (id: 'services' | 'contracts' | 'slas', header: string, width: number): Column => ({
  id,
  header,
  width,
  align: 'end',
  cell: (row) => formatCount(row[id]),
  sortValue: (row) => row[id],
  text: (row) => String(row[id]),
});

export const PROVIDER_COLUMNS: readonly Column[] = [
  {
    id: 'name',
    header: 'Provider',
    width: 220,
    grows: true,
    cell: (row) => (
      <Link to="/providers/$id" params={{ id: row.id }} tone="strong" excludeFromTabOrder>
        {row.legalName}
      </Link>
    ),
    sortValue: (row) => row.legalName,
    text: (row) => (row.shortName === '' ? row.legalName : `${row.legalName} (${row.shortName})`),
  },
  {
    id: 'verdict',
    header: 'Last month',
    width: 130,
    cell: (row) => (row.worstVerdict === null ? 'No target' : <VerdictChip verdict={row.worstVerdict} />),
    sortValue: (row) => (row.worstVerdict === null ? null : SEVERITY.indexOf(row.worstVerdict.tone)),
    text: (row) => row.worstVerdict?.word ?? 'No target',
  },
  {
    id: 'country',
    header: 'Country',
    width: 120,
    cell: (row) => countryName(row.country),
    sortValue: (row) => countryName(row.country),
    text: (row) => countryName(row.country),
  },
  {
    id: 'lifecycle',
    header: 'State',
    width: 96,
    cell: (row) => lifecycleWord(row.lifecycle),
    sortValue: (row) => lifecycleWord(row.lifecycle),
    text: (row) => lifecycleWord(row.lifecycle),
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 140,
    cell: (row) => row.ownerName ?? '–',
    sortValue: (row) => row.ownerName,
    text: (row) => row.ownerName ?? '',
  },
  count('services', 'Services', 80),
  count('contracts', 'Contracts', 88),
  count('slas', 'Service levels', 112),
];
