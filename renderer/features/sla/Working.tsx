// The ledger of a month: every step with what went in, what it changed, what came out and by which rule; then the readings.
import { Link } from '#renderer/ui/Link.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { formatInstant } from '#renderer/format/dates.ts';
import { formatCount, formatPercent, formatQuantity } from '#renderer/format/numbers.ts';
import type { ExplainView, LedgerStepView } from '#shared/sla/view.ts';
import styles from './Working.module.css';

/** What the core writes where a step took nothing and added nothing. */
const NO_CHANGE = '0 s';

type Interval = LedgerStepView['intervals'][number];

function IntervalLine({
  interval,
  slaId,
  zone,
}: {
  readonly interval: Interval;
  readonly slaId: string;
  readonly zone: string;
}) {
  const { startAt, endAt, seconds, reason, incidentId } = interval;
  return (
    <li className={cx(styles['interval'])}>
      <span className={cx(styles['when'])}>
        {formatInstant(startAt, zone)} to {formatInstant(endAt, zone)}
      </span>
      <span className={cx(styles['seconds'])}>{formatCount(seconds)} s</span>
      <span className={cx(styles['reason'])}>
        {incidentId === null ? (
          reason
        ) : (
          <Link
            to="/sla/$id"
            params={{ id: slaId }}
            search={(search) => ({ ...search, part: 'incidents' as const, incident: incidentId })}
            replace
          >
            {reason}
          </Link>
        )}
      </span>
    </li>
  );
}

function Intervals({
  step,
  slaId,
  zone,
}: {
  readonly step: LedgerStepView;
  readonly slaId: string;
  readonly zone: string;
}) {
  const { intervals } = step;
  if (intervals.length === 0) return null;
  return (
    <details className={cx(styles['details'])}>
      <summary className={cx(styles['summary'])}>
        {formatQuantity(intervals.length, 'interval')}
        <span className={cx(styles['zone'])}>{zone}</span>
      </summary>
      <ol>
        {intervals.map((interval, index) => (
          // Two intervals of a step may be the same in everything; their order is fixed.
          // oxlint-disable-next-line react/no-array-index-key
          <IntervalLine key={index} interval={interval} slaId={slaId} zone={zone} />
        ))}
      </ol>
    </details>
  );
}

function Change({ before, change }: Pick<LedgerStepView, 'before' | 'change'>) {
  if (before === null && change === null) return null;
  const words = change === null ? '' : change === NO_CHANGE ? ', unchanged' : `, change ${change}`;
  return (
    <p className={cx(styles['change'])}>
      before {before ?? '–'}
      {words}
    </p>
  );
}

function StepLine({
  step,
  slaId,
  zone,
}: {
  readonly step: LedgerStepView;
  readonly slaId: string;
  readonly zone: string;
}) {
  const { name, rule, before, change, after } = step;
  return (
    <li className={cx(styles['step'])}>
      <div className={cx(styles['line'])}>
        <h3 className={cx(styles['name'])}>
          {step.step}. {name}
        </h3>
        <span className={cx(styles['after'])}>{after ?? '–'}</span>
      </div>
      <Change before={before} change={change} />
      <p className={cx(styles['rule'])}>{rule}</p>
      <Intervals step={step} slaId={slaId} zone={zone} />
    </li>
  );
}

function Readings({ view }: { readonly view: ExplainView }) {
  const { readings, readingSentence } = view;
  return (
    <section aria-labelledby="readings-title" className={cx(styles['readings'])}>
      <h3 id="readings-title" className={cx(styles['name'])}>
        Other readings of the clause
      </h3>
      <p>{readingSentence}</p>
      {readings.length === 0 ? null : (
        <details className={cx(styles['details'])}>
          <summary className={cx(styles['summary'])}>{formatQuantity(readings.length, 'result')}</summary>
          <ul>
            {readings.map((reading) => (
              <li key={reading.name} className={cx(styles['reading'], reading.prescribed && styles['prescribed'])}>
                <span>
                  {reading.name}
                  {reading.prescribed ? <strong> (this contract)</strong> : null}
                </span>
                <span className={cx(styles['seconds'])}>
                  {formatPercent(reading.printedPct)}
                  {reading.creditPct === null ? '' : `, credit ${formatPercent(reading.creditPct)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

export function Working({ view, zone }: { readonly view: ExplainView; readonly zone: string }) {
  const { steps, month } = view;
  return (
    <div className={cx(styles['working'])}>
      {steps.length === 0 ? (
        <p>Without data there is nothing to work out. The notes above say why.</p>
      ) : (
        <ol className={cx(styles['steps'])} aria-label="Steps">
          {steps.map((step) => (
            <StepLine key={step.step} step={step} slaId={month.slaId} zone={zone} />
          ))}
        </ol>
      )}
      <Readings view={view} />
    </div>
  );
}
