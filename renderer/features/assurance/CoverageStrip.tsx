// The last twelve months of each provider: which days its reports speak of, which a bridge letter, and which nothing.
import { formatDate } from '#renderer/format/dates.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { COVER_STATES, type CoverState } from '#shared/assurance/coverage.ts';
import { COVER_STATE_WORDS } from '#shared/assurance/words.ts';
import type { CoverageRow } from '#shared/ipc/assurance.ts';
import styles from './CoverageStrip.module.css';

const SHORT: Readonly<Record<CoverState, string>> = { covered: 'Report', bridged: 'Letter', gap: 'Gap' };

const partText = ({ state, from, to }: CoverageRow['parts'][number]): string =>
  `${COVER_STATE_WORDS[state]}, ${formatDate(from)} to ${formatDate(to)}`;

function gapText({ parts }: CoverageRow): string {
  const days = parts.filter(({ state }) => state === 'gap').reduce((sum, part) => sum + part.days, 0);
  return days === 0 ? 'No gap' : `${formatQuantity(days, 'day')} without`;
}

function Strip({ row }: { readonly row: CoverageRow }) {
  return (
    <li className={cx(styles['row'])}>
      <Link to="/providers/$id" params={{ id: row.providerId }}>
        {row.providerName}
      </Link>
      <ul className={cx(styles['strip'])} aria-label={`Coverage of ${row.providerName}`}>
        {row.parts.map((part) => (
          <li
            key={part.from}
            className={cx(styles['part'], styles[part.state])}
            style={{ flexGrow: part.days }}
            title={partText(part)}
          >
            <span aria-hidden="true">{part.days < 30 ? '' : SHORT[part.state]}</span>
            <span className={cx(styles['spoken'])}>{partText(part)}</span>
          </li>
        ))}
      </ul>
      <span className={cx(styles['sum'])}>{gapText(row)}</span>
    </li>
  );
}

export function CoverageStrip({ rows }: { readonly rows: readonly CoverageRow[] }) {
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <Card title={`Reports cover, ${formatDate(first.from)} to ${formatDate(first.to)}`}>
      <ul className={cx(styles['rows'])}>
        {rows.map((row) => (
          <Strip key={row.providerId} row={row} />
        ))}
      </ul>
      <ul className={cx(styles['legend'])} aria-label="Legend">
        {COVER_STATES.map((state) => (
          <li key={state}>
            <span className={cx(styles['swatch'], styles[state])} aria-hidden="true" />
            {COVER_STATE_WORDS[state]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
