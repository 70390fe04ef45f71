// Search over every record, by the beginnings of words; hits by kind, each leading to where the record is shown.
import { useDeferredValue, useEffect, useRef } from 'react';
import { snippetPieces } from '#renderer/app/palette/palette-items.ts';
import { areaWord, routeOf } from '#renderer/app/targets.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { cx } from '#renderer/ui/cx.ts';
import { GridFilter } from '#renderer/ui/grid/GridFilter.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { Page, Stack } from '#renderer/ui/layout/Page.tsx';
import { PageHeader } from '#renderer/ui/layout/PageHeader.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import { EmptyState } from '#renderer/ui/states/EmptyState.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { SearchHit } from '#shared/ipc/today.ts';
import styles from './Search.module.css';

const MOST_HITS = 50;

/** Hits by kind, kinds in the order of their best hit. */
export function byArea(hits: readonly SearchHit[]): ReadonlyArray<readonly [SearchHit['area'], readonly SearchHit[]]> {
  const groups = new Map<SearchHit['area'], SearchHit[]>();
  for (const hit of hits) groups.set(hit.area, [...(groups.get(hit.area) ?? []), hit]);
  return [...groups];
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  return (
    <li className={cx(styles['hit'])}>
      <Link {...routeOf(hit.target)} tone="strong">
        {hit.title}
      </Link>
      <span className={cx(styles['snippet'])}>
        {snippetPieces(hit.snippet).map(({ text, found }, index) =>
          // Pieces of one sentence have no identity of their own.
          // oxlint-disable-next-line react/no-array-index-key
          found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </li>
  );
}

function Hits({ hits, text }: { readonly hits: readonly SearchHit[]; readonly text: string }) {
  if (hits.length === 0) {
    return (
      <EmptyState title={`Nothing found for "${text}"`}>
        Every word must begin a word of the record. What lies in the trash is not found.
      </EmptyState>
    );
  }
  return (
    <Stack>
      {byArea(hits).map(([area, found]) => (
        <Card key={area} title={areaWord(area)}>
          <ul className={cx(styles['hits'])}>
            {found.map((hit) => (
              <HitLine key={`${hit.area}:${hit.id}:${hit.target.detail ?? ''}`} hit={hit} />
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

export interface SearchPageProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function SearchPage({ text, onText }: SearchPageProps) {
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text.trim());
  const query = useQueryChannel(
    'search.find',
    { text: wanted, limit: MOST_HITS },
    { enabled: wanted !== '', keepPrevious: true },
  );
  useEffect(() => {
    field.current?.focus();
  }, []);
  const count = wanted === '' || query.data === undefined ? '' : formatQuantity(query.data.length, 'record');
  return (
    <Page width="reading">
      <PageHeader
        title="Search"
        facts="Providers, services, contracts, service levels, people, incidents and their notes."
      />
      <Toolbar label="Search">
        <GridFilter label="Search everything" value={text} onChange={onText} inputRef={field} summary={count} />
      </Toolbar>
      {wanted === '' ? (
        <EmptyState title="Type what you remember of it">A name, a reference, a word from a note.</EmptyState>
      ) : (
        <QueryView query={query}>{(hits) => <Hits hits={hits} text={wanted} />}</QueryView>
      )}
    </Page>
  );
}
