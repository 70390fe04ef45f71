// The menu of saved views of one grid: apply, save what is shown, remove, go back to how the grid came.
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import type { MenuItemSpec } from '#renderer/ui/overlays/Menu.tsx';
import type { GridView } from '#shared/ipc/views.ts';
import { useCanWrite } from '../use-can-write.ts';

export interface GridViewsOptions {
  readonly grid: string;
  readonly onApply: (view: GridView) => void;
  readonly onReset: () => void;
  readonly onSave: () => void;
}

export function useGridViews({ grid, onApply, onReset, onSave }: GridViewsOptions): { items: readonly MenuItemSpec[] } {
  const saved = useQueryChannel('views.list', { grid }).data ?? [];
  const remove = useMutationChannel('views.remove');
  const canWrite = useCanWrite();
  const apply = saved.map(({ id, name, view }) => ({
    id,
    label: name,
    onAction: () => {
      onApply(view);
    },
  }));
  const removing = saved.map(({ id, name }) => ({
    id: `remove ${id}`,
    label: `Remove view ${name}`,
    onAction: () => {
      remove.mutate({ id, name });
    },
  }));
  const writing = canWrite ? [{ id: 'save', label: 'Save this view…', onAction: onSave }, ...removing] : [];
  return { items: [...apply, { id: 'built-in', label: 'As it came', onAction: onReset }, ...writing] };
}
