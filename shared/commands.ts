// Every command once: menu, palette, tooltips and keys read this list. Everything here is reachable otherwise too.

/** What a command may look at to know whether it applies. */
export interface CommandState {
  readonly workspaceOpen: boolean;
  readonly readOnly: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface Command {
  readonly id: string;
  readonly label: string;
  /** `Mod` is Ctrl, or Command on macOS. Two keys with a space are pressed one after the other. */
  readonly keys: readonly string[];
  readonly group: 'File' | 'Edit' | 'Go' | 'View' | 'Record';
  readonly enabled: (state: CommandState) => boolean;
}

const always = () => true;
const open = (state: CommandState) => state.workspaceOpen;
const writable = (state: CommandState) => state.workspaceOpen && !state.readOnly;

export const commands = [
  { id: 'file.open', label: 'Open workspace', keys: ['Mod+O'], group: 'File', enabled: always },
  { id: 'file.create', label: 'New workspace', keys: [], group: 'File', enabled: always },
  { id: 'file.sample', label: 'Open sample workspace', keys: [], group: 'File', enabled: always },
  { id: 'file.close', label: 'Close workspace', keys: [], group: 'File', enabled: open },
  {
    id: 'edit.undo',
    label: 'Undo',
    keys: ['Mod+Z'],
    group: 'Edit',
    enabled: (s) => writable(s) && s.undoLabel !== null,
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    group: 'Edit',
    enabled: (s) => writable(s) && s.redoLabel !== null,
  },
  { id: 'view.palette', label: 'Search or run a command', keys: ['Mod+K'], group: 'View', enabled: always },
  { id: 'view.search', label: 'Search everything', keys: ['Mod+Shift+F'], group: 'View', enabled: open },
  { id: 'view.find', label: 'Find in this view', keys: ['Mod+F'], group: 'View', enabled: open },
  { id: 'view.keys', label: 'Show keys', keys: ['?'], group: 'View', enabled: always },
  { id: 'view.theme', label: 'Switch between light and dark', keys: [], group: 'View', enabled: always },
  { id: 'view.sidebar', label: 'Collapse or expand the side bar', keys: [], group: 'View', enabled: open },
  { id: 'view.nextPane', label: 'Next pane', keys: ['F6'], group: 'View', enabled: always },
  { id: 'go.back', label: 'Back', keys: ['Alt+ArrowLeft'], group: 'Go', enabled: open },
  { id: 'go.forward', label: 'Forward', keys: ['Alt+ArrowRight'], group: 'Go', enabled: open },
  { id: 'go.today', label: 'Go to Today', keys: ['G T', 'Mod+1'], group: 'Go', enabled: open },
  { id: 'go.providers', label: 'Go to Providers', keys: ['G V', 'Mod+2'], group: 'Go', enabled: open },
  { id: 'go.contracts', label: 'Go to Contracts', keys: ['G C', 'Mod+3'], group: 'Go', enabled: open },
  { id: 'go.obligations', label: 'Go to Obligations', keys: ['G O'], group: 'Go', enabled: open },
  { id: 'go.functions', label: 'Go to Functions', keys: ['G B'], group: 'Go', enabled: open },
  { id: 'go.sla', label: 'Go to SLA results', keys: ['G S', 'Mod+4'], group: 'Go', enabled: open },
  { id: 'go.assurance', label: 'Go to Assurance', keys: ['G U'], group: 'Go', enabled: open },
  { id: 'go.practices', label: 'Go to Practices', keys: ['G R'], group: 'Go', enabled: open },
  { id: 'go.claims', label: 'Go to Claims', keys: ['G M'], group: 'Go', enabled: open },
  { id: 'go.capacity', label: 'Go to Capacity', keys: ['G P'], group: 'Go', enabled: open },
  { id: 'go.actions', label: 'Go to Actions', keys: ['G A'], group: 'Go', enabled: open },
  { id: 'go.evidence', label: 'Go to Evidence', keys: ['G F'], group: 'Go', enabled: open },
  { id: 'go.import', label: 'Go to Import', keys: ['G I', 'Mod+5'], group: 'Go', enabled: writable },
  { id: 'go.security', label: 'Go to Security', keys: [], group: 'Go', enabled: open },
  { id: 'go.backups', label: 'Go to Backups', keys: [], group: 'Go', enabled: open },
  { id: 'go.history', label: 'Go to History', keys: ['G H'], group: 'Go', enabled: open },
  { id: 'go.trash', label: 'Go to Trash', keys: ['G D'], group: 'Go', enabled: open },
  { id: 'go.settings', label: 'Go to Settings', keys: ['Mod+,'], group: 'Go', enabled: open },
  { id: 'version.name', label: 'Name this version', keys: ['Mod+S'], group: 'File', enabled: writable },
  { id: 'record.new', label: 'New record here', keys: ['Mod+N'], group: 'Record', enabled: writable },
  { id: 'record.commit', label: 'Save this form', keys: ['Mod+Enter'], group: 'Record', enabled: writable },
  {
    id: 'pack.report',
    label: 'Export the report of this screen (PDF)',
    keys: ['Mod+P'],
    group: 'Record',
    enabled: open,
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];
