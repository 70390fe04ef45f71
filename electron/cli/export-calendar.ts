// `quarterdeck export calendar`: the days of the workspace as an iCalendar file, as the screen writes it.
import { readOptions, requireOption, UsageError, type Command, type ExitStatus } from './command.ts';
import { withWorkspace } from './runtime.ts';

export const exportCalendar: Command = {
  name: 'export calendar',
  summary:
    'Write notice days, claim deadlines and due days as an iCalendar file; the export is recorded in the workspace',
  usage: '--workspace FILE.qdk --out FILE.ics',
  example: 'export calendar --workspace reviews.qdk --out deadlines.ics',
  async run(args, io): Promise<ExitStatus> {
    const { values, positionals } = readOptions(args, ['workspace', 'out']);
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0] ?? ''}".`);
    const [workspace, out] = [requireOption(values, 'workspace'), requireOption(values, 'out')];
    return withWorkspace<ExitStatus>(io, workspace, async (runtime) => {
      const { days } = await runtime.call('calendar.export', {}, out);
      io.stdout.write(`${out}  ${days} days\n`);
      return 0;
    });
  },
};
