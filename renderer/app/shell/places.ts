// The places of the side bar. Only places that exist are listed; a group without places does not appear.
import {
  ArchiveRestore,
  BadgeCheck,
  Building2,
  ClipboardCheck,
  Workflow,
  CalendarCheck,
  ChartColumn,
  FileCheck2,
  FileInput,
  FileText,
  Gauge,
  History,
  ShieldCheck,
  ListChecks,
  Radar,
  ReceiptText,
  Settings,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { Command, CommandId } from '#shared/commands.ts';

export interface Place {
  readonly to:
    | '/'
    | '/providers'
    | '/contracts'
    | '/obligations'
    | '/functions'
    | '/sla'
    | '/practices'
    | '/assurance'
    | '/claims'
    | '/capacity'
    | '/actions'
    | '/evidence'
    | '/import'
    | '/history'
    | '/security'
    | '/backups'
    | '/settings'
    | '/trash';
  readonly label: string;
  readonly icon: LucideIcon;
  readonly command: CommandId;
}

export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly Place[];
}

export const PLACE_GROUPS: readonly PlaceGroup[] = [
  {
    name: 'Portfolio',
    places: [
      { to: '/', label: 'Today', icon: CalendarCheck, command: 'go.today' },
      { to: '/providers', label: 'Providers', icon: Building2, command: 'go.providers' },
      { to: '/contracts', label: 'Contracts', icon: FileText, command: 'go.contracts' },
      { to: '/obligations', label: 'Obligations', icon: ClipboardCheck, command: 'go.obligations' },
      { to: '/functions', label: 'Functions', icon: Workflow, command: 'go.functions' },
    ],
  },
  {
    name: 'Measure',
    places: [
      { to: '/sla', label: 'SLA results', icon: ChartColumn, command: 'go.sla' },
      { to: '/practices', label: 'Practices', icon: Radar, command: 'go.practices' },
      { to: '/claims', label: 'Claims', icon: ReceiptText, command: 'go.claims' },
      { to: '/capacity', label: 'Capacity', icon: Gauge, command: 'go.capacity' },
    ],
  },
  { name: 'Meet', places: [{ to: '/actions', label: 'Actions', icon: ListChecks, command: 'go.actions' }] },
  {
    name: 'Assure',
    places: [
      { to: '/assurance', label: 'Assurance', icon: BadgeCheck, command: 'go.assurance' },
      { to: '/evidence', label: 'Evidence', icon: FileCheck2, command: 'go.evidence' },
    ],
  },
];

export const BOTTOM_PLACES: readonly Place[] = [
  { to: '/import', label: 'Import', icon: FileInput, command: 'go.import' },
  { to: '/history', label: 'History', icon: History, command: 'go.history' },
  { to: '/security', label: 'Security', icon: ShieldCheck, command: 'go.security' },
  { to: '/backups', label: 'Backups', icon: ArchiveRestore, command: 'go.backups' },
  { to: '/trash', label: 'Trash', icon: Trash2, command: 'go.trash' },
  { to: '/settings', label: 'Settings', icon: Settings, command: 'go.settings' },
];

/** The key shown in hints: the last one listed is the one pressed together. */
export function keyOf(commands: readonly Command[], id: CommandId): string | undefined {
  return commands.find((command) => command.id === id)?.keys.at(-1);
}
