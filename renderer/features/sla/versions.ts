// Versions of a target by their number, as months name them.
import type { MetricVersion, Sla } from '#shared/sla/model.ts';

export function versionNamed(sla: Pick<Sla, 'metricVersions'>, version: number): MetricVersion | null {
  return sla.metricVersions.find((candidate) => candidate.version === version) ?? null;
}

/** The zone whose midnights bound a month that was judged by this version. */
export function zoneOf(sla: Pick<Sla, 'metricVersions'>, version: number): string {
  return versionNamed(sla, version)?.zone ?? 'UTC';
}
