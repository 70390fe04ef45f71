// Every table a feature may name, with the type of its rows. Row types stay inside db/.
import type { BusinessCalendarRow, HolidayRow } from './calendars/rows.ts';
import type { ClauseRow } from './clauses/rows.ts';
import type { CreditClaimRow } from './claims/rows.ts';
import type { DataSourceRow } from './data-sources/rows.ts';
import type { DisputeMessageRow, DisputeRow } from './disputes/rows.ts';
import type { ContractEventRow, ContractRow, TodayMarkRow } from './contracts/rows.ts';
import type { DraftRow } from './drafts/rows.ts';
import type { EvidenceRow } from './evidence/rows.ts';
import type { CapacityDecisionRow } from './capacity/decision-rows.ts';
import type { PlanItemRow } from './capacity/plan-items.ts';
import type { CapacityDeliveryRow } from './capacity/delivery-rows.ts';
import type {
  CapacityActualRow,
  CapacityLevelRow,
  CapacityPoolRow,
  CapacityScenarioRow,
  CapacityTermsRow,
} from './capacity/rows.ts';
import type { ExportRecordRow } from './exports/rows.ts';
import type { FollowUpRow } from './follow-ups/rows.ts';
import type { ChangeLogRow, StepRow } from './history/rows.ts';
import type { BusinessFunctionRow, FunctionSupportRow } from './functions/rows.ts';
import type { EstateRow } from './capacity-estate/rows.ts';
import type { AssuranceRow } from './assurance/rows.ts';
import type { PracticeRow } from './practices/rows.ts';
import type { ObligationCheckRow, ObligationPassRow, ObligationRow } from './obligations/rows.ts';
import type { ImportBatchRow, SavedMappingRow, StagingFileRow, StagingRowRow } from './imports/rows.ts';
import type { IncidentRow } from './incidents/rows.ts';
import type { MaintenanceWindowRow } from './maintenance/rows.ts';
import type { LockedPeriodRow } from './locked-periods/rows.ts';
import type { MeasurementRow } from './measurements/rows.ts';
import type { OrganisationRow, PersonRow } from './people/rows.ts';
import type { ProviderContactRow, ProviderIdentifierRow, ProviderRow, ServiceRow } from './providers/rows.ts';
import type { ResultRow } from './results/rows.ts';
import type { IncidentEventRow, IncidentMessageRow, IncidentShareRow } from './timeline/rows.ts';
import type { SearchIndexRow, SearchRowRow } from './search/rows.ts';
import type { SettingRow } from './settings/rows.ts';
import type { CreditBandRow, CreditScheduleRow, MetricBasisRow, MetricVersionRow, SlaRow } from './sla/rows.ts';
import type { NamedVersionRow } from './versions/rows.ts';
import type { SavedViewRow } from './views/rows.ts';

export interface Tables {
  organisation: OrganisationRow;
  person: PersonRow;
  provider: ProviderRow;
  provider_identifier: ProviderIdentifierRow;
  provider_contact: ProviderContactRow;
  service: ServiceRow;
  contract: ContractRow;
  contract_event: ContractEventRow;
  today_mark: TodayMarkRow;
  clause: ClauseRow;
  business_function: BusinessFunctionRow;
  function_support: FunctionSupportRow;
  obligation: ObligationRow;
  obligation_check: ObligationCheckRow;
  obligation_pass: ObligationPassRow;
  sla: SlaRow;
  sla_metric_version: MetricVersionRow;
  metric_basis: MetricBasisRow;
  credit_claim: CreditClaimRow;
  data_source: DataSourceRow;
  dispute: DisputeRow;
  dispute_message: DisputeMessageRow;
  locked_period: LockedPeriodRow;
  credit_schedule: CreditScheduleRow;
  credit_band: CreditBandRow;
  business_calendar: BusinessCalendarRow;
  holiday: HolidayRow;
  maintenance_window: MaintenanceWindowRow;
  import_batch: ImportBatchRow;
  practice: PracticeRow;
  assurance: AssuranceRow;
  capacity_estate: EstateRow;
  incident: IncidentRow;
  incident_event: IncidentEventRow;
  incident_message: IncidentMessageRow;
  incident_share: IncidentShareRow;
  measurement: MeasurementRow;
  follow_up: FollowUpRow;
  capacity_pool: CapacityPoolRow;
  capacity_level: CapacityLevelRow;
  capacity_actual: CapacityActualRow;
  capacity_terms: CapacityTermsRow;
  capacity_scenario: CapacityScenarioRow;
  capacity_decision: CapacityDecisionRow;
  plan_item: PlanItemRow;
  capacity_delivery: CapacityDeliveryRow;
  setting: SettingRow;
  saved_mapping: SavedMappingRow;
  named_version: NamedVersionRow;
  saved_view: SavedViewRow;
  evidence: EvidenceRow;
  export_record: ExportRecordRow;
  result: ResultRow;
  draft: DraftRow;
  staging_file: StagingFileRow;
  staging_row: StagingRowRow;
  search_row: SearchRowRow;
  search_index: SearchIndexRow;
  step: StepRow;
  change: ChangeLogRow;
}
