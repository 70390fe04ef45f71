// `quarterdeck report sla`: exports the SLA report as PDF and records the export, as the screen does.
import { AppError } from '#shared/errors.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { paperOption, readOptions, requireOption, UsageError, type Command, type ExitStatus } from './command.ts';
import { withWorkspace } from './runtime.ts';
import { chosenSla, monthOption } from './sla-options.ts';

function period(sla: SlaRow, from: string | null, to: string | null): { from: string; to: string } {
  const [first, last] = [from ?? sla.firstMonth ?? to, to ?? sla.lastMonth ?? from];
  if (first !== null && last !== null) return { from: first, to: last };
  throw new AppError(
    'NO_DATA',
    'Nothing is recorded for this service level yet. Name the months with --from and --to.',
  );
}

export const reportSla: Command = {
  name: 'report sla',
  summary: 'Export the report of a service level as PDF; the export is recorded in the workspace',
  usage: '--workspace FILE.qdk --out FILE.pdf [--sla NAME] [--from MONTH] [--to MONTH] [--paper a4|letter]',
  example:
    'report sla --workspace reviews.qdk --sla "Compute availability" --from 2025-10 --to 2026-09 --out compute.pdf',
  async run(args, io): Promise<ExitStatus> {
    const { values, positionals } = readOptions(args, ['workspace', 'out', 'sla', 'from', 'to', 'paper']);
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0] ?? ''}".`);
    const [workspace, out] = [requireOption(values, 'workspace'), requireOption(values, 'out')];
    const [from, to, paper] = [
      monthOption('from', values.from),
      monthOption('to', values.to),
      paperOption(values.paper),
    ];
    return withWorkspace<ExitStatus>(io, workspace, async (runtime) => {
      const sla = chosenSla(await runtime.call('sla.list', {}), values.sla);
      const input = { slaId: sla.id, ...period(sla, from, to), paper };
      const { jobId } = await runtime.call('packs.exportSlaReport', input, out);
      const record = await runtime.finishedExport(jobId);
      io.stdout.write(`${out}  ${record.bytes} bytes  sha256 ${record.sha256}\n`);
      return 0;
    });
  },
};
