// Every migration, in order. A new one goes at the end and needs its own test (test/db/migrations).
import { log } from './0010-log.ts';
import { registry } from './0020-registry.ts';
import { agreements } from './0030-agreements.ts';
import { operations } from './0040-operations.ts';
import { workbench } from './0050-workbench.ts';
import { everyday } from './0060-everyday.ts';
import { evidence } from './0070-evidence.ts';
import { followUps } from './0080-follow-ups.ts';
import { metricBasis } from './0090-metric-basis.ts';
import { claims } from './0100-claims.ts';
import { evidenceFacts } from './0110-evidence-facts.ts';
import { disputes } from './0120-disputes.ts';
import { contractClock } from './0130-contract-clock.ts';
import { timeline } from './0140-timeline.ts';
import { register } from './0150-register.ts';
import { capacity } from './0160-capacity.ts';
import { degradedService } from './0170-degraded-service.ts';
import { maintenanceSeries } from './0180-maintenance-series.ts';
import { practices } from './0190-practices.ts';
import { capacityPlanning } from './0200-capacity-planning.ts';
import { metricDirection } from './0210-metric-direction.ts';
import { assurance } from './0220-assurance.ts';
import { deliveries } from './0230-deliveries.ts';
import { planItems } from './0240-plan-items.ts';
import { capacityEstate } from './0250-capacity-estate.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [
  log,
  registry,
  agreements,
  operations,
  workbench,
  everyday,
  evidence,
  followUps,
  metricBasis,
  claims,
  evidenceFacts,
  disputes,
  contractClock,
  timeline,
  register,
  capacity,
  degradedService,
  maintenanceSeries,
  practices,
  capacityPlanning,
  metricDirection,
  assurance,
  deliveries,
  planItems,
  capacityEstate,
];
