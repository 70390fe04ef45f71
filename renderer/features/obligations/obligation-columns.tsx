// The columns of the list of obligations.
import { formatDate } from '#renderer/format/dates.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { GridColumn } from '#renderer/ui/grid/columns.ts';
import { Link } from '#renderer/ui/Link.tsx';
import type { ObligationRow } from '#shared/ipc/obligations.ts';
import { obligationView } from '#shared/obligations/due.ts';
import { checkWord, dueWords, obligationKindWord, partyWord } from '#shared/obligations/words.ts';

type Column = GridColumn<ObligationRow>;

const text = (id: string, header: string, width: number, of: (row: ObligationRow) => string): Column => ({
  id,
  header,
  width,
  cell: (row) => of(row) || '–',
  sortValue: (row) => of(row) || null,
  text: of,
});

const stateWord = ({ state }: ObligationRow): string => obligationView(state).word;

export const OBLIGATION_COLUMNS: readonly Column[] = [
  { ...text('title', 'Obligation', 260, ({ title }) => title), grows: true },
  {
    id: 'state',
    header: 'State',
    width: 130,
    cell: (row) => <Chip tone={obligationView(row.state).tone}>{stateWord(row)}</Chip>,
    sortValue: stateWord,
    text: stateWord,
  },
  {
    id: 'next',
    header: 'Due',
    width: 110,
    tabular: true,
    cell: ({ nextDueOn }) => (nextDueOn === null ? '–' : formatDate(nextDueOn)),
    sortValue: ({ nextDueOn }) => nextDueOn,
    text: ({ nextDueOn }) => nextDueOn ?? '',
  },
  text('rule', 'Comes', 150, dueWords),
  text('party', 'Owed by', 90, ({ party }) => partyWord(party)),
  text('kind', 'Kind', 110, ({ kind }) => obligationKindWord(kind)),
  {
    id: 'contract',
    header: 'Contract',
    width: 140,
    cell: ({ contractId, contractRef }) => (
      <Link to="/contracts/$id" params={{ id: contractId }} excludeFromTabOrder>
        {contractRef}
      </Link>
    ),
    sortValue: ({ contractRef }) => contractRef,
    text: ({ contractRef }) => contractRef,
  },
  text('provider', 'Provider', 170, ({ providerName }) => providerName),
  text('owner', 'Owner', 130, ({ ownerName }) => ownerName ?? ''),
  text('last', 'Last check', 170, ({ lastCheck }) =>
    lastCheck === null ? '' : `${checkWord(lastCheck.result)}, ${formatDate(lastCheck.dueOn)}`,
  ),
];
