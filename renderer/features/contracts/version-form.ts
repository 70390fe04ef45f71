// What the form of a metric version holds while it is typed, and how a version becomes that.
import type { z } from 'zod';
import { Label } from '#shared/fields.ts';
import { MetricVersionId, ServiceId } from '#shared/ids.ts';
import { PLAIN_BASIS, type MetricBasis } from '#shared/sla/basis.ts';
import { MetricVersion } from '#shared/sla/model.ts';
import type { Denominator, ExcludeOrder, Granularity, RoundingMode } from './words.ts';

type Window = MetricBasis['window'];

export interface TypedBasis extends Omit<
  MetricBasis,
  | 'unit'
  | 'direction'
  | 'window'
  | 'clockOffsetSec'
  | 'toleranceSec'
  | 'minSample'
  | 'ownerId'
  | 'deputyId'
  | 'budgetOwnerId'
> {
  readonly unit: string;
  readonly direction: NonNullable<MetricBasis['direction']>;
  readonly window: { readonly kind: Window['kind']; readonly anchor: number | null };
  readonly clockOffsetSec: number | null;
  readonly toleranceSec: number | null;
  readonly minSample: number | null;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  readonly budgetOwnerId: string | null;
}

export interface TypedVersion {
  readonly id: string | null;
  readonly validFrom: string | null;
  readonly targetPct: string | null;
  readonly zone: string | null;
  readonly excludeOrder: ExcludeOrder | null;
  readonly minConsecutiveSec: number | null;
  readonly granularity: Granularity | null;
  readonly maintenanceCapSec: number | null;
  readonly maintenanceNoticeSec: number | null;
  readonly maintenanceDenominator: Denominator | null;
  readonly rounding: { readonly places: number | null; readonly mode: RoundingMode | null } | null;
  readonly clause: string;
  readonly dataSource: string;
  readonly note: string;
  readonly basis: TypedBasis;
}

const typedBasis = ({ unit = '', direction = 'at_least', ...basis }: MetricBasis = PLAIN_BASIS): TypedBasis => ({
  ...basis,
  unit,
  direction,
});

/** A version as the form holds it; one that never said more than its arithmetic starts plain. */
export function formVersion(version: MetricVersion): TypedVersion {
  return { ...typedVersion(version), basis: typedBasis(version.basis) };
}

export const VersionSchema = MetricVersion.omit({ version: true }).extend({ id: MetricVersionId.nullable() });
export type VersionInput = z.infer<typeof VersionSchema>;

/** Terms most contracts start from; each is shown and can be changed. */
export const newVersion = (zone: string, validFrom: string | null): TypedVersion => ({
  id: null,
  validFrom,
  targetPct: null,
  zone,
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 0,
  maintenanceDenominator: 'full',
  rounding: null,
  clause: '',
  dataSource: '',
  note: '',
  basis: typedBasis(),
});

export function typedVersion({ version: _number, ...version }: MetricVersion): VersionInput {
  return version;
}

/** A service level with the one version that is being typed. */
export interface TypedLevel extends TypedVersion {
  readonly name: string;
  readonly serviceId: string | null;
}

export const LevelSchema = VersionSchema.extend({ name: Label, serviceId: ServiceId });
export type LevelInput = z.infer<typeof LevelSchema>;
