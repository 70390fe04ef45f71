// Times to detect, acknowledge and restore by level, in the words that are printed.
import { SPANS, type SpanFigures, type SpanName } from '#shared/incidents/levels.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import type { ServiceLevels } from '../levels.ts';
import { clockText, DASH } from './text.ts';

const SPAN_WORDS: Readonly<Record<SpanName, string>> = {
  detect: 'Start to detection',
  acknowledge: 'Start to acknowledgement',
  restore: 'Start to restoration',
};

const clock = (sec: number | null): string => (sec === null ? DASH : clockText(sec));

function withoutText({ open, missing }: SpanFigures): string {
  const parts = [open === 0 ? '' : `${open} open`, missing === 0 ? '' : `${missing} not recorded`];
  return parts.filter((part) => part !== '').join(', ') || DASH;
}

/** Spans that nothing is known of are left out, unless a time was agreed for them. */
export function responseTimes({
  calendar,
  levels,
}: ServiceLevels): Pick<SlaReportData, 'responseTimes' | 'responseNote'> {
  const rows = levels.flatMap(({ level, spans }) =>
    spans
      .filter(({ n, targetSec }) => n > 0 || targetSec !== null)
      .toSorted((a, b) => SPANS.indexOf(a.span) - SPANS.indexOf(b.span))
      .map((figures) => ({
        level,
        span: SPAN_WORDS[figures.span],
        incidents: String(figures.n),
        median: clock(figures.medianSec),
        p90: clock(figures.p90Sec),
        mean: clock(figures.meanSec),
        target: clock(figures.targetSec),
        late: figures.late === null ? DASH : String(figures.late),
        without: withoutText(figures),
      })),
  );
  const on = calendar === null ? 'around the clock' : `in the hours of ${calendar}`;
  const note = `Hours:minutes:seconds ${on}, without pauses. P90 is the nearest rank. Open incidents are in no figure.`;
  return { responseTimes: rows, responseNote: rows.length === 0 ? '' : note };
}
