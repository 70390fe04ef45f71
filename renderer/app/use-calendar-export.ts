// Writes the days of the workspace to a calendar file that a person chooses: notice days, deadlines, due days.
import { useQueryClient } from '@tanstack/react-query';
import { call } from '#renderer/bridge/client.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { announceStep } from '#renderer/bridge/steps.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';

/** Asks for a place, writes the file and says how many days it holds. */
export function useCalendarExport(): () => void {
  const client = useQueryClient();
  const write = async (): Promise<void> => {
    const file = await call('shell.pickSave', { purpose: 'calendar', suggestedName: 'Deadlines' });
    if (file === null) return;
    const { days } = await call('calendar.export', { fileToken: file.fileToken });
    await announceStep(client);
    showToast({ text: `${formatQuantity(days, 'day')} written to ${file.name}`, tone: 'done' });
  };
  return () => {
    write().catch(tellProblem);
  };
}
