// Who the provider is: facts, identifiers, note.
import { formatDate } from '#renderer/format/dates.ts';
import { countryName } from '#renderer/format/regions.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import { Link } from '#renderer/ui/Link.tsx';
import type { Provider } from '#shared/providers/model.ts';
import styles from './Providers.module.css';
import { identifierWord, lifecycleWord } from './words.ts';

type Identifier = Provider['identifiers'][number];

const identifierNote = ({ country, validTo }: Identifier): string =>
  [country === null ? '' : countryName(country), validTo === null ? '' : `valid to ${formatDate(validTo)}`]
    .filter((text) => text !== '')
    .join(' · ');

function Identifiers({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  if (identifiers.length === 0) return <p className={cx(styles['sub'])}>No identifier recorded</p>;
  return (
    <ul className={cx(styles['entries'])}>
      {identifiers.map((identifier) => (
        <li key={identifier.id} className={cx(styles['entry'])}>
          <span>
            {identifierWord(identifier.type)}
            <span className={cx(styles['sub'])}>{identifierNote(identifier)}</span>
          </span>
          <span className={cx(styles['tail'], styles['value'])}>{identifier.value}</span>
        </li>
      ))}
    </ul>
  );
}

export interface IdentityCardProps {
  readonly provider: Provider;
  readonly ownerName: string | null;
  readonly parentName: string | null;
}

export function IdentityCard({ provider, ownerName, parentName }: IdentityCardProps) {
  const { legalName, shortName, country, lifecycle, parentId, note, identifiers } = provider;
  return (
    <>
      <Card title="Identity">
        <DescriptionList
          items={[
            { name: 'Legal name', value: legalName },
            { name: 'Short name', value: shortName },
            { name: 'Country', value: countryName(country) },
            { name: 'State', value: lifecycleWord(lifecycle) },
            { name: 'Owner', value: ownerName },
            {
              name: 'Parent company',
              value:
                parentId === null ? null : (
                  <Link to="/providers/$id" params={{ id: parentId }}>
                    {parentName ?? 'Open'}
                  </Link>
                ),
            },
          ]}
        />
        {note === '' ? null : <p className={cx(styles['note'])}>{note}</p>}
      </Card>
      <Card title="Identifiers">
        <Identifiers identifiers={identifiers} />
      </Card>
    </>
  );
}
