// Words of choices, for screens and reports.
import type { Measure } from '../pools/model.ts';
import type { KpiFormula } from './model.ts';

export const KPI_FORMULA_WORDS: Readonly<Record<KpiFormula, string>> = {
  utilisation: 'Use, in percent of what is committed',
  headroom: 'Free, in percent of what is committed',
  peak_to_average: 'Peak as a multiple of the average',
  cost_per_used: 'Monthly cost per unit used',
  cost_per_committed: 'Monthly cost per unit committed',
};

export const KPI_MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  peak: 'Peak of the month',
  p95: '95th percentile',
  average: 'Average of the month',
};
