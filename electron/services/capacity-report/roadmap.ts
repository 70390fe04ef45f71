// Regional coverage and the roadmap in the words of the report.
import { COVERAGE_VIEWS, coverageWords, type Coverage } from '#shared/capacity/planning/coverage.ts';
import { LANE_WORDS, timelineOf } from '#shared/capacity/roadmap/timeline.ts';
import { timelineRows } from '#shared/charts/timeline-chart.ts';
import type { CapacityReportData } from '#shared/packs/capacity-report.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import type { DatedPlan } from '../capacity-roadmap.ts';
import { dayText, longMonth, shortMonth } from '../sla-report/text.ts';

export function reportedCoverage({ regions, resources, cells }: Coverage): CapacityReportData['coverage'] {
  return {
    resources: [...resources],
    rows: regions.map((region) => ({
      region,
      cells: cells
        .filter((cell) => cell.region === region)
        .map((cell) => ({ state: COVERAGE_VIEWS[cell.state], words: coverageWords(cell, groupDigits) })),
    })),
  };
}

export function reportedRoadmap({ dated, firstMonth, lastMonth }: DatedPlan): CapacityReportData['roadmap'] {
  const timeline = timelineOf(dated, firstMonth, lastMonth);
  const span = `${longMonth(firstMonth)} to ${longMonth(lastMonth)}`;
  return {
    caption: `${dated.length} dated items, ${span}. The numbers are those of the table`,
    altText: `A line of time from ${span} with numbered marks; the table below says what each of them is.`,
    months: timeline.months.map(shortMonth),
    lanes: timelineRows(timeline),
    rows: dated.map(({ number, on, lane, what, whose }) => ({
      number: String(number),
      on: dayText(on),
      lane: LANE_WORDS[lane],
      what,
      whose,
    })),
  };
}
