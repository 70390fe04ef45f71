// `quarterdeck sla months`: the months of service levels as the screen shows them, one JSON object a line. Reads only.
import type { SlaRow } from '#shared/ipc/sla.ts';
import { readOptions, requireOption, UsageError, type Command, type ExitStatus } from './command.ts';
import { withWorkspace } from './runtime.ts';
import { chosenSlas, monthOption } from './sla-options.ts';

/** Which service level a line is of: names for people, the id for programs. */
const headOf = ({ id, name, providerName, serviceName, contractRef }: SlaRow) => ({
  slaId: id,
  sla: name,
  provider: providerName,
  service: serviceName,
  contract: contractRef,
});

function monthsAsked(values: { month?: string; from?: string; to?: string }) {
  const month = monthOption('month', values.month);
  const [from, to] = [monthOption('from', values.from), monthOption('to', values.to)];
  if (month !== null && (from !== null || to !== null)) {
    throw new UsageError('--month names one month; use --from and --to for several.');
  }
  return { from: month ?? from, to: month ?? to };
}

export const slaMonths: Command = {
  name: 'sla months',
  summary: 'Print the months of service levels as JSON Lines; changes nothing',
  usage: '--workspace FILE.qdk [--sla NAME] [--month MONTH | --from MONTH --to MONTH]',
  example: 'sla months --workspace reviews.qdk --month 2026-08',
  details: () =>
    'One object a line: the service level by name, and "month" with what the screen shows of it: verdict, exact and\n' +
    'printed percent, seconds, allowance, credit. Without --sla every service level; without months as far as data reach.\n',
  async run(args, io): Promise<ExitStatus> {
    const { values, positionals } = readOptions(args, ['workspace', 'sla', 'month', 'from', 'to']);
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0] ?? ''}".`);
    const workspace = requireOption(values, 'workspace');
    const asked = monthsAsked(values);
    return withWorkspace<ExitStatus>(io, workspace, async (runtime) => {
      for (const row of chosenSlas(await runtime.call('sla.list', {}), values.sla)) {
        const { months } = await runtime.call('sla.months', { slaId: row.id, ...asked });
        for (const month of months) io.stdout.write(`${JSON.stringify({ ...headOf(row), month })}\n`);
      }
      return 0;
    });
  },
};
