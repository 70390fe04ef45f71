// `quarterdeck demo`: builds the sample workspace, imports the shipped incidents, exports every report, verifies all of it.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ServiceId } from '#shared/ids.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { durationText } from '#shared/values/duration.ts';
import { SAMPLE_ACTOR, SAMPLE_NOW_MS, sampleIds, sampleSalts } from '../sample/clock.ts';
import { moneyText } from '../services/sla-report/text.ts';
import { readOptions, showProgress, tableText, UsageError, type CliIo, type Command } from './command.ts';
import { verifyReport } from './demo-verify.ts';
import { startRuntime, type Runtime } from './runtime.ts';

type SlaRow = OutputOf<'sla.list'>[number];

const FOLDER = 'quarterdeck-demo';
const WORKSPACE = 'sample.qdk';
const PERIOD = { from: '2025-10', to: '2026-09' };
const SERVICE = 'Development platform';
const INCIDENTS = path.resolve(import.meta.dirname, '..', 'sample', 'status-incidents.csv');

/** The names the demo gives its files; everything else in the folder is somebody's own. */
const OURS = /^(sample\.qdk(-wal|-shm|-journal)?|(sla|capacity)-report[a-z0-9-]*\.pdf(\.part)?)$/;

async function prepareFolder(folder: string): Promise<void> {
  if (existsSync(folder) && !(await stat(folder)).isDirectory()) {
    throw new AppError('DEMO_FOLDER', `${folder} is a file. Name a folder with --out.`);
  }
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const foreign = names.filter((name) => !OURS.test(name));
  if (foreign.length > 0) {
    throw new AppError(
      'DEMO_FOLDER',
      `${folder} holds files that are not the demo's (${foreign.slice(0, 3).join(', ')}). Name another folder with --out.`,
    );
  }
  for (const name of names) await rm(path.join(folder, name), { force: true });
}

function fileNameOf({ name }: SlaRow): string {
  return `sla-report-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.pdf`;
}

async function importShippedIncidents(runtime: Runtime): Promise<void> {
  const services = await runtime.call('services.list', { providerId: null });
  const serviceId: ServiceId | null = services.find(({ name }) => name === SERVICE)?.id ?? null;
  const { id, mapping } = await runtime.call('imports.start', {}, INCIDENTS);
  const notCountedSeverities = [...mapping.notCountedSeverities, 'none'];
  await runtime.call('imports.check', { id, mapping: { ...mapping, serviceId, notCountedSeverities } });
  await runtime.call('imports.apply', { id });
}

async function exportReport(runtime: Runtime, sla: SlaRow, file: string): Promise<string> {
  const { jobId } = await runtime.call('packs.exportSlaReport', { slaId: sla.id, ...PERIOD, paper: 'a4' }, file);
  return (await runtime.finishedExport(jobId)).sha256;
}

function tableRow({ name }: SlaRow, view: MonthView): string[] {
  const judged = view.printedPct !== null;
  return [
    name,
    view.month,
    judged ? durationText(view.countedSec) : '-',
    durationText(view.allowanceSec),
    judged ? `${view.printedPct ?? ''} %` : '-',
    view.verdict.word,
    view.creditFlag === 'TIER_GAP'
      ? 'no answer'
      : view.credit === null || view.credit.minor === '0'
        ? '-'
        : moneyText(view.credit),
  ];
}

interface Built {
  readonly rows: string[][];
  readonly files: string[];
  readonly differences: string[];
}

async function buildAll(runtime: Runtime, folder: string, io: CliIo): Promise<Built> {
  showProgress(io, 'Building the sample workspace');
  const workspace = path.join(folder, WORKSPACE);
  await runtime.call('workspace.createSample', {}, workspace);
  await importShippedIncidents(runtime);
  const slas = await runtime.call('sla.list', {});
  const exported = await Promise.all(
    slas.map(async (sla) => {
      const file = path.join(folder, fileNameOf(sla));
      return { sla, file, sha256: await exportReport(runtime, sla, file) };
    }),
  );
  showProgress(io, 'Verifying');
  await runtime.call('workspace.close', {});
  await runtime.call('workspace.open', {}, workspace);
  const built: Built = { rows: [], files: [workspace], differences: [] };
  for (const { sla, file, sha256 } of exported) {
    const { months } = await runtime.call('sla.months', { slaId: sla.id, ...PERIOD });
    built.rows.push(...months.map((view) => tableRow(sla, view)));
    built.files.push(file);
    built.differences.push(...(await verifyReport(file, sha256, months)));
  }
  const findings = await runtime.call('workspace.check', {});
  built.differences.push(...findings.filter(({ ok }) => !ok).map(({ check, note }) => `${check}: ${note}`));
  showProgress(io, '');
  return built;
}

const HEADER = ['SLA', 'Month', 'Downtime', 'Allowance', 'Availability', 'Verdict', 'Credit'];

export const demo: Command = {
  name: 'demo',
  summary: 'Build a sample workspace with its reports, and verify them',
  usage: '[--out FOLDER]',
  example: 'demo --out /tmp/quarterdeck-demo',
  async run(args, io) {
    const { values, positionals } = readOptions(args, ['out']);
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0] ?? ''}".`);
    const folder = path.resolve(values.out ?? FOLDER);
    await prepareFolder(folder);
    const clock = { now: () => SAMPLE_NOW_MS, newId: sampleIds('demo'), random: sampleSalts('demo') };
    const runtime = startRuntime(io, { clock, ...SAMPLE_ACTOR });
    try {
      const { rows, files, differences } = await buildAll(runtime, folder, io);
      io.stdout.write(tableText([HEADER, ...rows]));
      io.stdout.write(`\n${files.map((file) => `${file}\n`).join('')}`);
      for (const difference of differences) io.stderr.write(`DEMO_DIFFERS: ${difference}\n`);
      if (differences.length === 0)
        io.stdout.write('Verified: the reports are whole, and their figures are those of the workspace.\n');
      return differences.length === 0 ? 0 : 1;
    } finally {
      await runtime.close();
    }
  },
};
