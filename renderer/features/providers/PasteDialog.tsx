// Shows what a pasted block would do, row by row, before anything is written; writing it is one step.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip, type ChipTone } from '#renderer/ui/Chip.tsx';
import { Stack } from '#renderer/ui/layout/Page.tsx';
import { Dialog } from '#renderer/ui/overlays/Dialog.tsx';
import { PlainTable, type PlainColumn } from '#renderer/ui/PlainTable.tsx';
import { QueryView } from '#renderer/ui/states/QueryView.tsx';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { BlockRowView } from '#shared/ipc/provider-blocks.ts';

const LISTED = 100;

const STATES: Readonly<Record<BlockRowView['state'], readonly [tone: ChipTone, word: string]>> = {
  new: ['met', 'New'],
  changed: ['info', 'Changes'],
  same: ['plain', 'No change'],
  bad: ['risk', 'Left out'],
};

const COLUMNS: ReadonlyArray<PlainColumn<BlockRowView & { readonly key: string }>> = [
  { id: 'name', header: 'Provider', cell: ({ name }) => name || '–' },
  {
    id: 'state',
    header: 'What happens',
    cell: ({ state }) => {
      const [tone, word] = STATES[state];
      return <Chip tone={tone}>{word}</Chip>;
    },
  },
  { id: 'words', header: 'Why or what', grows: true, cell: ({ words }) => words },
];

function Preview({ block }: { readonly block: OutputOf<'providerBlocks.look'> }) {
  const skipped = block.fields.filter((field) => field === null).length;
  const rows = block.rows.slice(0, LISTED).map((row, index) => ({ ...row, key: String(index) }));
  return (
    <Stack>
      <p>
        {`${formatQuantity(block.rows.length, 'row')} in the block.`}
        {skipped === 0 ? '' : ` ${formatQuantity(skipped, 'column')} without a known heading left out.`}
        {block.rows.length > LISTED ? ` The first ${LISTED} are shown.` : ''}
      </p>
      <PlainTable label="Rows of the block" columns={COLUMNS} rows={rows} rowId={({ key }) => key} />
    </Stack>
  );
}

export function PasteDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const query = useQueryChannel('providerBlocks.look', { text });
  const apply = useMutationChannel('providerBlocks.apply');
  const count = query.data?.rows.filter(({ state }) => state === 'new' || state === 'changed').length ?? 0;
  return (
    <Dialog
      title="Paste providers"
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={count === 0}
            isPending={apply.isPending}
            onPress={() => {
              apply.mutate({ text }, { onSuccess: onClose });
            }}
          >
            {`Paste ${formatQuantity(count, 'provider')}`}
          </Button>
        </>
      }
    >
      <QueryView query={query}>{(block) => <Preview block={block} />}</QueryView>
    </Dialog>
  );
}
