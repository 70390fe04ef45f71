// The columns of the ledger of follow-ups. What is late depends on the day, so the columns are made for one.
import { formatDate } from '#renderer/format/dates.ts';
import { formatCount } from '#renderer/format/numbers.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import { nextDay } from '#shared/follow-ups/rules.ts';
import { kindWord, partyWord, stateView } from '#shared/follow-ups/words.ts';
import type { FollowUpRow } from '#shared/ipc/follow-ups.ts';

type Column = GridColumn<FollowUpRow>;

const words = (id: string, header: string, width: number, of: (row: FollowUpRow) => string): Column => ({
  id,
  header,
  width,
  cell: (row) => of(row) || '–',
  sortValue: (row) => of(row) || null,
  text: of,
});

export const actionColumns = (today: string): readonly Column[] => [
  {
    id: 'title',
    header: 'Title',
    width: 300,
    grows: true,
    cell: (row) => (
      <Link to="/actions/$id" params={{ id: row.id }} tone="strong" excludeFromTabOrder>
        {row.title}
      </Link>
    ),
    sortValue: (row) => row.title,
    text: (row) => row.title,
  },
  words('kind', 'Kind', 130, (row) => kindWord(row.kind)),
  {
    id: 'state',
    header: 'State',
    width: 130,
    cell: (row) => {
      const { tone, word } = stateView(row, today);
      return <Chip tone={tone}>{word}</Chip>;
    },
    sortValue: (row) => stateView(row, today).word,
    text: (row) => stateView(row, today).word,
  },
  {
    id: 'due',
    header: 'Due',
    width: 110,
    tabular: true,
    cell: (row) => (row.dueOn === null ? '–' : formatDate(row.dueOn)),
    sortValue: (row) => nextDay(row) ?? row.dueOn,
    text: (row) => (row.dueOn === null ? '' : formatDate(row.dueOn)),
  },
  {
    id: 'slips',
    header: 'Slips',
    width: 64,
    align: 'end',
    cell: (row) => formatCount(row.slipCount),
    sortValue: (row) => row.slipCount,
    text: (row) => String(row.slipCount),
  },
  words('party', 'Whose turn', 96, (row) => partyWord(row.party)),
  words('owner', 'Owner', 140, (row) => row.ownerName ?? ''),
  words('provider', 'Provider', 180, (row) => row.providerName ?? ''),
  words('service', 'About', 180, (row) => row.slaName ?? row.serviceName ?? row.contractRef ?? ''),
];
