// The SLA report beside Chromium's print of as many pages with the same tables.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PDFDocument } from 'pdf-lib';
import type { Browser } from 'playwright';
import { documentJob } from '#electron/pdf/document-job.ts';
import type { SlaReportData } from '#shared/packs/sla-report.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';
import { medianTiming, timed, type BenchRow, type Timing } from './measure.ts';

const pagesOf = async (pdf: Uint8Array): Promise<number> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();

/** As the application does it: a fresh worker for each report. */
async function rendered(data: SlaReportData): Promise<Uint8Array> {
  const worker = new Worker(new URL('../../electron/pdf/worker.ts', import.meta.url), {
    workerData: await documentJob(data),
  });
  for await (const [message] of on(worker, 'message')) {
    const { type, value, error } = message as { type: string; value?: Uint8Array; error?: unknown };
    if (type === 'failed') throw new Error(JSON.stringify(error));
    if (value !== undefined) return value;
  }
  throw new Error('the worker ended without a report');
}

const cells = (values: readonly unknown[], tag: string): string =>
  `<tr>${values.map((value) => `<${tag}>${String(value).replaceAll('<', '&lt;')}</${tag}>`).join('')}</tr>`;

/** The tables of the report as one page of HTML, broken into as many printed pages. */
function htmlOf({ incidents, ledgers }: SlaReportData, pages: number): string {
  const rows = [
    ...incidents.map((it) =>
      cells([it.ref, `${it.title} ${it.cause}`, it.start, it.end, it.duration, it.counts], 'td'),
    ),
    ...ledgers.flatMap(({ steps }) =>
      steps.map((it) => cells([it.rule, it.evidence, it.secondsIn, it.change, it.secondsOut], 'td')),
    ),
  ];
  const perPage = Math.ceil(rows.length / pages);
  const tables = Array.from({ length: pages }, (_, page) => {
    const part = rows.slice(page * perPage, (page + 1) * perPage).join('');
    return `<section><h2>Part ${page + 1}</h2><table><thead>${cells(['Reference', 'What', 'From', 'To', 'Counts'], 'th')}</thead>${part}</table></section>`;
  });
  const style =
    'section{break-after:page}section:last-child{break-after:auto}table{font:7pt sans-serif;border-collapse:collapse}';
  return `<!doctype html><html lang="en"><title>Report</title><style>${style}</style><body>${tables.join('')}</body></html>`;
}

interface Shape {
  readonly months: number;
  readonly incidents: number;
  readonly budgetMs: number;
  readonly runs: number;
}

const SHAPES: readonly Shape[] = [
  { months: 12, incidents: 30, budgetMs: 2000, runs: 3 },
  { months: 60, incidents: 1500, budgetMs: 6000, runs: 1 },
];

async function reportRow(browser: Browser, { months, incidents, budgetMs, runs }: Shape): Promise<BenchRow> {
  const data = slaReportFixture({ months, incidents });
  const page = await browser.newPage();
  const ours: Timing[] = [];
  const printed: Timing[] = [];
  let [pages, printedPages] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    let pdf = new Uint8Array();
    ours.push(await timed(async () => (pdf = Uint8Array.from(await rendered(data)))));
    pages = await pagesOf(pdf);
    const { wallMs } = await timed(async () => {
      await page.setContent(htmlOf(data, pages));
      pdf = Uint8Array.from(await page.pdf({ format: 'A4', tagged: true, outline: true }));
    });
    printed.push({ wallMs, cpuMs: null });
    printedPages = await pagesOf(pdf);
  }
  await page.close();
  return {
    what: `report of ${pages} pages (${months} months, ${incidents} incidents)`,
    ours: medianTiming(ours),
    alternative: { name: `Chromium's print, ${printedPages} pages`, timing: medianTiming(printed) },
    budgetMs,
    note: 'ours tagged, PDF/A-3a and PDF/UA-1, same bytes every time; the print is neither',
  };
}

export async function reportRows(browser: Browser): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const shape of SHAPES) rows.push(await reportRow(browser, shape));
  return rows;
}
