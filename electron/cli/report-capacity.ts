// `quarterdeck report capacity`: exports the capacity report as PDF and records the export, as the screen does.
import { AppError } from '#shared/errors.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import { paperOption, readOptions, requireOption, UsageError, type Command, type ExitStatus } from './command.ts';
import { withWorkspace, type Runtime } from './runtime.ts';

/** Null for every pool. */
async function choosePool(runtime: Runtime, name: string | undefined): Promise<CapacityPoolId | null> {
  if (name === undefined) return null;
  const all = await runtime.call('capacity.list', {});
  const found = all.filter((pool) => pool.name.toLowerCase() === name.toLowerCase());
  const [pool] = found;
  if (found.length === 1 && pool !== undefined) return pool.id;
  const names = all.map((entry) => `"${entry.name}"`).join(', ') || 'none';
  throw new AppError('POOL_NOT_FOUND', `Name one pool with --pool, or leave it out for all of them. Pools: ${names}.`);
}

export const reportCapacity: Command = {
  name: 'report capacity',
  summary: 'Export the capacity report of one pool, or of all, as PDF; the export is recorded in the workspace',
  usage: '--workspace FILE.qdk --out FILE.pdf [--pool NAME] [--paper a4|letter]',
  example: 'report capacity --workspace reviews.qdk --out capacity.pdf',
  async run(args, io): Promise<ExitStatus> {
    const { values, positionals } = readOptions(args, ['workspace', 'out', 'pool', 'paper']);
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0] ?? ''}".`);
    const [workspace, out] = [requireOption(values, 'workspace'), requireOption(values, 'out')];
    const paper = paperOption(values.paper);
    return withWorkspace<ExitStatus>(io, workspace, async (runtime) => {
      const poolId = await choosePool(runtime, values.pool);
      const { jobId } = await runtime.call('packs.exportCapacityReport', { poolId, paper }, out);
      const { bytes, sha256 } = await runtime.finishedExport(jobId);
      io.stdout.write(`${out}  ${bytes} bytes  sha256 ${sha256}\n`);
      return 0;
    });
  },
};
