// The terms of a contract, as they stand.
import { formatDate } from '#renderer/format/dates.ts';
import { formatMoney } from '#renderer/format/numbers.ts';
import { countryName } from '#renderer/format/regions.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Card } from '#renderer/ui/layout/Card.tsx';
import { DescriptionList } from '#renderer/ui/layout/DescriptionList.tsx';
import type { Contract } from '#shared/contracts/model.ts';
import { monthsWords, noticeWords, renewalWords } from './contract-words.ts';
import styles from './Contracts.module.css';

export function TermsCard({ contract }: { readonly contract: Contract }) {
  const organisations = useQueryChannel('organisations.list', {}).data;
  const { effectiveOn, endedOn, initialMonths, renewalMode, renewalMonths, notice, noticeForm } = contract;
  const { zone, governingLaw, annualCost, note, organisationId } = contract;
  return (
    <Card title="Terms">
      <DescriptionList
        items={[
          { name: 'Effective from', value: formatDate(effectiveOn) },
          { name: 'Initial term', value: monthsWords(initialMonths) },
          { name: 'Then', value: renewalWords(renewalMode, renewalMonths) },
          { name: 'Notice', value: noticeWords(notice, noticeForm) },
          { name: 'Ended on', value: endedOn === null ? null : formatDate(endedOn) },
          { name: 'Time zone', value: zone },
          { name: 'Governing law', value: governingLaw === null ? null : countryName(governingLaw) },
          { name: 'Annual cost', value: annualCost === null ? null : formatMoney(annualCost) },
          { name: 'For', value: organisations?.find(({ id }) => id === organisationId)?.name ?? null },
        ]}
      />
      {note === '' ? null : <p className={cx(styles['note'])}>{note}</p>}
    </Card>
  );
}
