// Every table a feature may name, with the type of its rows. Row types stay inside db/.
import type { BusinessCalendarRow, HolidayRow } from './calendars/rows.ts';
import type { ContractRow } from './contracts/rows.ts';
import type { DraftRow } from './drafts/rows.ts';
import type { ExportRecordRow } from './exports/rows.ts';
import type { ChangeLogRow, StepRow } from './history/rows.ts';
import type { ImportBatchRow, SavedMappingRow, StagingFileRow, StagingRowRow } from './imports/rows.ts';
import type { IncidentRow } from './incidents/rows.ts';
import type { MaintenanceWindowRow } from './maintenance/rows.ts';
import type { MeasurementRow } from './measurements/rows.ts';
import type { OrganisationRow, PersonRow } from './people/rows.ts';
import type { ProviderContactRow, ProviderIdentifierRow, ProviderRow, ServiceRow } from './providers/rows.ts';
import type { ResultRow } from './results/rows.ts';
import type { SearchIndexRow, SearchRowRow } from './search/rows.ts';
import type { SettingRow } from './settings/rows.ts';
import type { CreditBandRow, CreditScheduleRow, MetricVersionRow, SlaRow } from './sla/rows.ts';

export interface Tables {
  organisation: OrganisationRow;
  person: PersonRow;
  provider: ProviderRow;
  provider_identifier: ProviderIdentifierRow;
  provider_contact: ProviderContactRow;
  service: ServiceRow;
  contract: ContractRow;
  sla: SlaRow;
  sla_metric_version: MetricVersionRow;
  credit_schedule: CreditScheduleRow;
  credit_band: CreditBandRow;
  business_calendar: BusinessCalendarRow;
  holiday: HolidayRow;
  maintenance_window: MaintenanceWindowRow;
  import_batch: ImportBatchRow;
  incident: IncidentRow;
  measurement: MeasurementRow;
  setting: SettingRow;
  saved_mapping: SavedMappingRow;
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
