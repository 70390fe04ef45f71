// Branded ids, one per entity. Ids are UUIDv7: they sort by creation and are made in the core process only.
import { z } from 'zod';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const uuid = () => z.string().regex(UUID_V7, 'expected a record id');

export const OrganisationId = uuid().brand<'organisation'>();
export type OrganisationId = z.infer<typeof OrganisationId>;
export const PersonId = uuid().brand<'person'>();
export type PersonId = z.infer<typeof PersonId>;
export const ProviderId = uuid().brand<'provider'>();
export type ProviderId = z.infer<typeof ProviderId>;
export const ProviderIdentifierId = uuid().brand<'providerIdentifier'>();
export type ProviderIdentifierId = z.infer<typeof ProviderIdentifierId>;
export const ProviderContactId = uuid().brand<'providerContact'>();
export type ProviderContactId = z.infer<typeof ProviderContactId>;
export const ServiceId = uuid().brand<'service'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const ContractId = uuid().brand<'contract'>();
export type ContractId = z.infer<typeof ContractId>;
export const ContractEventId = uuid().brand<'contractEvent'>();
export type ContractEventId = z.infer<typeof ContractEventId>;
export const BusinessFunctionId = uuid().brand<'businessFunction'>();
export type BusinessFunctionId = z.infer<typeof BusinessFunctionId>;
export const FunctionSupportId = uuid().brand<'functionSupport'>();
export type FunctionSupportId = z.infer<typeof FunctionSupportId>;
export const ObligationId = uuid().brand<'obligation'>();
export type ObligationId = z.infer<typeof ObligationId>;
export const ObligationCheckId = uuid().brand<'obligationCheck'>();
export type ObligationCheckId = z.infer<typeof ObligationCheckId>;
export const ObligationPassId = uuid().brand<'obligationPass'>();
export type ObligationPassId = z.infer<typeof ObligationPassId>;
export const ClauseId = uuid().brand<'clause'>();
export type ClauseId = z.infer<typeof ClauseId>;
export const SlaId = uuid().brand<'sla'>();
export type SlaId = z.infer<typeof SlaId>;
export const MetricVersionId = uuid().brand<'metricVersion'>();
export type MetricVersionId = z.infer<typeof MetricVersionId>;
export const CreditScheduleId = uuid().brand<'creditSchedule'>();
export type CreditScheduleId = z.infer<typeof CreditScheduleId>;
export const BusinessCalendarId = uuid().brand<'businessCalendar'>();
export type BusinessCalendarId = z.infer<typeof BusinessCalendarId>;
export const MaintenanceWindowId = uuid().brand<'maintenanceWindow'>();
export type MaintenanceWindowId = z.infer<typeof MaintenanceWindowId>;
export const IncidentId = uuid().brand<'incident'>();
export type IncidentId = z.infer<typeof IncidentId>;
export const MeasurementId = uuid().brand<'measurement'>();
export type MeasurementId = z.infer<typeof MeasurementId>;
export const ImportId = uuid().brand<'import'>();
export type ImportId = z.infer<typeof ImportId>;
export const ExportId = uuid().brand<'export'>();
export type ExportId = z.infer<typeof ExportId>;
export const EvidenceId = uuid().brand<'evidence'>();
export type EvidenceId = z.infer<typeof EvidenceId>;
export const FollowUpId = uuid().brand<'followUp'>();
export type FollowUpId = z.infer<typeof FollowUpId>;
export const LockedPeriodId = uuid().brand<'lockedPeriod'>();
export type LockedPeriodId = z.infer<typeof LockedPeriodId>;
export const CreditClaimId = uuid().brand<'creditClaim'>();
export type CreditClaimId = z.infer<typeof CreditClaimId>;
export const DataSourceId = uuid().brand<'dataSource'>();
export type DataSourceId = z.infer<typeof DataSourceId>;
export const CapacityPoolId = uuid().brand<'capacityPool'>();
export type CapacityPoolId = z.infer<typeof CapacityPoolId>;
export const CapacityLevelId = uuid().brand<'capacityLevel'>();
export type CapacityLevelId = z.infer<typeof CapacityLevelId>;
export const CapacityActualId = uuid().brand<'capacityActual'>();
export type CapacityActualId = z.infer<typeof CapacityActualId>;
export const CapacityScenarioId = uuid().brand<'capacityScenario'>();
export type CapacityScenarioId = z.infer<typeof CapacityScenarioId>;
export const CapacityTermsId = uuid().brand<'capacityTerms'>();
export type CapacityTermsId = z.infer<typeof CapacityTermsId>;
export const PlanItemId = uuid().brand<'planItem'>();
export type PlanItemId = z.infer<typeof PlanItemId>;
export const CapacityDecisionId = uuid().brand<'capacityDecision'>();
export type CapacityDecisionId = z.infer<typeof CapacityDecisionId>;
export const CapacityDeliveryId = uuid().brand<'capacityDelivery'>();
export type CapacityDeliveryId = z.infer<typeof CapacityDeliveryId>;
export const JobId = uuid().brand<'job'>();
export type JobId = z.infer<typeof JobId>;

/** Any record's id, where the entity travels beside it (search hits, history, audit). */
export const RecordId = uuid();

/** Makes ids; passed in so that tests and the sample workspace can fix them. */
export type NewId = () => string;

/**
 * Builds a UUIDv7 from a millisecond instant and ten random bytes (RFC 9562 section 5.7).
 *
 * @example uuidV7(0, new Uint8Array(10)) === '00000000-0000-7000-8000-000000000000'
 */
export function uuidV7(unixMs: number, random: Uint8Array): string {
  const time = unixMs.toString(16).padStart(12, '0');
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 | (Number.parseInt(hex.charAt(3), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
export const PracticeId = uuid().brand<'practice'>();
export type PracticeId = z.infer<typeof PracticeId>;
export const AssuranceId = uuid().brand<'assurance'>();
export type AssuranceId = z.infer<typeof AssuranceId>;
export const EstateId = uuid().brand<'estate'>();
export type EstateId = z.infer<typeof EstateId>;
