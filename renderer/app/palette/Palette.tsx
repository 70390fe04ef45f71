// One box to go, find and do: commands that apply, and records by full text. At most twenty entries are drawn.
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { cx } from '#renderer/ui/cx.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import type { CommandState } from '#shared/commands.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { canRun, runCommand } from '../commands/registry.ts';
import { useBoundCommands } from '../commands/use-key-settings.ts';
import { areaWord, routeOf } from '../targets.ts';
import { commandLabel, matchingCommands, MAX_ITEMS, snippetPieces } from './palette-items.ts';
import styles from './Palette.module.css';
import { noteRecent, recentItems, type Recent } from './recents.ts';

/** The list is always open; Autocomplete adds which one it is and which entry is active. */
const COMBO_BOX = { role: 'combobox', 'aria-expanded': true } as const;

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly state: CommandState;
}

interface Entry extends Recent {
  readonly keys?: string | undefined;
  readonly note?: ReactNode;
}

type Hit = OutputOf<'search.find'>[number];

function Snippet({ hit }: { readonly hit: Hit }) {
  return (
    <>
      {areaWord(hit.area)}
      {hit.snippet === '' ? null : ' · '}
      {snippetPieces(hit.snippet).map(({ text, found }, index) =>
        // Pieces of one sentence have no identity of their own.
        // oxlint-disable-next-line react/no-array-index-key
        found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </>
  );
}

function useEntries(text: string, state: CommandState): { recents: Entry[]; acts: Entry[]; hits: Entry[] } {
  const navigate = useNavigate();
  const commands = useBoundCommands();
  const wanted = useDeferredValue(text.trim());
  const search = useQueryChannel(
    'search.find',
    { text: wanted, limit: MAX_ITEMS },
    { enabled: state.workspaceOpen && wanted !== '', keepPrevious: true },
  );
  const acts = matchingCommands({ commands, text, state, canRun }).map((command) => ({
    id: command.id,
    label: commandLabel(command, state),
    keys: command.keys.at(-1),
    run: () => {
      runCommand(command.id);
    },
  }));
  if (text.trim() === '') {
    const recents = recentItems().filter(({ id }) => !acts.some((act) => act.id === id) || canRun(id));
    const rest = acts.filter(({ id }) => !recents.some((recent) => recent.id === id));
    return { recents: [...recents], acts: rest.slice(0, MAX_ITEMS - recents.length), hits: [] };
  }
  const hits = (search.data ?? []).slice(0, MAX_ITEMS - acts.length).map((hit) => ({
    id: `${hit.area}:${hit.id}:${hit.target.detail ?? ''}`,
    label: hit.title,
    note: <Snippet hit={hit} />,
    run: () => {
      void navigate(routeOf(hit.target));
    },
  }));
  return { recents: [], acts, hits };
}

function EntryItem({ entry }: { readonly entry: Entry }) {
  return (
    <ListBoxItem id={entry.id} textValue={entry.label} className={cx(styles['item'])}>
      <span className={cx(styles['label'])}>{entry.label}</span>
      {entry.note === undefined ? null : <span className={cx(styles['note'])}>{entry.note}</span>}
      {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
    </ListBoxItem>
  );
}

function Section({ name, entries }: { readonly name: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <ListBoxSection>
      <Header className={cx(styles['section'])}>{name}</Header>
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} />
      ))}
    </ListBoxSection>
  );
}

function PaletteBody({ onClose, state }: Omit<PaletteProps, 'isOpen'>) {
  const [text, setText] = useState('');
  const { recents, acts, hits } = useEntries(text, state);
  const all = [...recents, ...acts, ...hits];
  const run = (id: string): void => {
    const entry = all.find((one) => one.id === id);
    onClose();
    if (entry === undefined) return;
    noteRecent({ id: entry.id, label: entry.label, run: entry.run });
    entry.run();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      {/* A box that was asked for gets the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <SearchField autoFocus aria-label="Search or run a command" className={cx(styles['field'])}>
        <Search aria-hidden="true" />
        <Input {...COMBO_BOX} className={cx(styles['input'])} placeholder="Search or run a command" />
      </SearchField>
      <ListBox
        aria-label="Results"
        className={cx(styles['menu'])}
        onAction={(key) => {
          run(String(key));
        }}
        renderEmptyState={() => <p className={cx(styles['empty'])}>Nothing found</p>}
      >
        {recents.length > 0 ? <Section name="Used last" entries={recents} /> : null}
        {acts.length > 0 ? <Section name="Commands" entries={acts} /> : null}
        {hits.length > 0 ? <Section name="Records" entries={hits} /> : null}
      </ListBox>
    </Autocomplete>
  );
}

export function Palette({ isOpen, onClose, state }: PaletteProps) {
  return (
    <ModalOverlay
      className={cx(styles['overlay'])}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles['modal'])}>
        <Dialog aria-label="Search or run a command" className={cx(styles['dialog'])}>
          <PaletteBody onClose={onClose} state={state} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
