// The SLA report end to end: what is in the file, read back by other people's parsers.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { PDFDict, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentJob } from '#electron/pdf/document-job.ts';
import { renderSlaReport } from '#electron/pdf/sla-report.ts';
import { slaReportJson, slaReportMonthsCsv } from '#shared/packs/sla-report-files.ts';
import { entryText, readObjects, readPdf, requireRawStream, solid, streamBytes } from '#test/harness/read-pdf.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const data = slaReportFixture();
let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await renderSlaReport(data);
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Renders the default fixture in a Node of its own and gives the hash of the file. */
async function hashElsewhere(env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const script = [
    `import { createHash } from 'node:crypto';`,
    `import { renderSlaReport } from '${root}/electron/pdf/sla-report.ts';`,
    `import { slaReportFixture } from '${root}/test/harness/sla-report-fixture.ts';`,
    `const pdf = await renderSlaReport(slaReportFixture());`,
    `process.stdout.write(createHash('sha256').update(pdf).digest('hex'));`,
  ].join('\n');
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    env: { ...process.env, ...env },
  });
  return stdout;
}

describe('the bytes of a report', () => {
  it('are the same twice for the same record', async () => {
    expect(sha256(await renderSlaReport(slaReportFixture()))).toBe(sha256(pdf));
  });

  it('are the same in another zone, locale and folder', async () => {
    const elsewhere = await hashElsewhere(
      { TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      os.tmpdir(),
    );
    expect(elsewhere).toBe(sha256(pdf));
  });

  it('differ, with their id, when one character of the record differs', async () => {
    const changed = { ...data, monthsNote: `${data.monthsNote}.` };
    const [before, after] = [await readObjects(pdf), await readObjects(await renderSlaReport(changed))];
    expect(String(before.id)).not.toBe(String(after.id));
  });

  it('come out of a worker thread unchanged, with progress on the way', async () => {
    const worker = new Worker(path.join(root, 'electron/pdf/worker.ts'), {
      workerData: await documentJob(data),
      env: {},
    });
    const messages: Array<{ type: string; value?: Uint8Array; fraction?: number }> = [];
    worker.on('message', (message) => messages.push(message));
    await new Promise((resolve, reject) => {
      worker.on('exit', resolve);
      worker.on('error', reject);
    });
    const done = messages.at(-1);
    expect(done?.type).toBe('done');
    expect(sha256(done?.value ?? new Uint8Array())).toBe(sha256(pdf));
    const fractions = messages
      .filter((message) => message.type === 'progress')
      .map((message) => message.fraction ?? -1);
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });
});

describe('the claims of a report', () => {
  it('are PDF/A-3a and PDF/UA-1, in metadata that is not compressed, with the extension schema', async () => {
    const { xmp, xmpIsPlain } = await readObjects(pdf);
    expect(xmpIsPlain).toBe(true);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  });

  it('agree with the information dictionary on title, author and dates', async () => {
    const { document, xmp } = await readObjects(pdf);
    expect(document.getTitle()).toBe('Service level report: Helios Data Centres, October 2025 to September 2026');
    expect(xmp).toContain(`>${document.getTitle()}</rdf:li>`);
    expect(xmp).toContain(`<rdf:li>${document.getAuthor()}</rdf:li>`);
    expect(document.getCreationDate()?.toISOString()).toBe('2026-10-05T08:30:00.000Z');
    expect(xmp).toContain('<xmp:CreateDate>2026-10-05T08:30:00Z</xmp:CreateDate>');
  });

  it('rest on tags, language, display title, output intent and an id', async () => {
    const { catalog, id } = await readObjects(pdf);
    expect(entryText(catalog, 'Lang')).toBe('(en)');
    expect(entryText(catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Marked')).toBe('true');
    expect(entryText(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle')).toBe('true');
    expect(entryText(catalog, 'OutputIntents')).toContain('/GTS_PDFA1');
    expect(String(id)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/);
  });

  it('rest on embedded fonts that map to Unicode, none of them Type 3', async () => {
    const { fonts, fontDescriptors } = await readObjects(pdf);
    const kinds = fonts.map((font) => entryText(font, 'Subtype'));
    expect(kinds).toContain('/Type0');
    expect(kinds).not.toContain('/Type3');
    expect(fontDescriptors.length).toBeGreaterThan(2);
    for (const descriptor of fontDescriptors) expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true);
    const composite = fonts.filter((font) => entryText(font, 'Subtype') === '/Type0');
    for (const font of composite) expect(font.has(PDFName.of('ToUnicode'))).toBe(true);
  });
});

describe('the structure of a report', () => {
  it('has headings without a gap, tables with column heads, one figure with words and a box', async () => {
    const { roles } = await readPdf(pdf);
    const levels = roles.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(levels[0]).toBe(1);
    expect(jumps).toEqual([]);
    expect(roles.filter((role) => role === 'TH').length).toBeGreaterThan(20);

    const { elements } = await readObjects(pdf);
    const figures = elements.filter((element) => entryText(element, 'S') === '/Figure');
    expect(figures).toHaveLength(1);
    expect(figures.map((figure) => figure.has(PDFName.of('Alt')))).toEqual([true]);
    expect(figures.map((figure) => entryText(figure, 'A')).join()).toContain('/BBox');
  });

  it('lists every section in the bookmarks', async () => {
    const { outline } = await readPdf(pdf);
    expect(outline).toEqual([
      'Summary',
      data.chart.headline,
      'Results by month',
      'Incidents and exclusions',
      'How each month was counted',
      'Response by level',
      'Claims',
      'Disputes',
      'Definitions',
      'Provenance',
      'Verify this report',
    ]);
  });

  it('prints every figure of the months exactly as the record has it', async () => {
    const { solidText } = await readPdf(pdf);
    for (const month of data.months) {
      const row = [
        month.label,
        month.happened,
        month.gross,
        month.excluded,
        month.counts,
        month.allowance,
        month.availability,
      ];
      expect(solidText).toContain(solid([...row, month.verdict.word, month.credit].join('')));
    }
  });

  it('says so when there was no incident', async () => {
    const { solidText } = await readPdf(await renderSlaReport(slaReportFixture({ months: 1, incidents: 0 })));
    expect(solidText).toContain(solid('No incident was recorded for this service in this period.'));
  });

  it('prints each of 150 incidents once, under a repeated head, on as many pages as it takes', async () => {
    const many = slaReportFixture({ incidents: 150 });
    const { pageTexts } = await readPdf(await renderSlaReport(many));
    const heads = pageTexts.filter((text) => solid(text).includes('Whathappened,cause,exclusions'));
    expect(heads.length).toBeGreaterThan(3);
    const tablePages = solid(heads.join(''));
    for (const incident of many.incidents) {
      expect(tablePages.split(solid(incident.ref + incident.title)).length - 1).toBe(1);
    }
  });

  it('sets US Letter when asked', async () => {
    const { document } = await readObjects(await renderSlaReport(slaReportFixture({ months: 1, paper: 'letter' })));
    expect(document.getPage(0).getSize()).toEqual({ width: 612, height: 792 });
  });
});

describe('the data inside a report', () => {
  it('are the record and the months, byte for byte', async () => {
    const { attachments } = await readPdf(pdf);
    const decoder = new TextDecoder();
    expect([...attachments.keys()].toSorted()).toEqual(['months.csv', 'report.json']);
    expect(decoder.decode(attachments.get('months.csv'))).toBe(slaReportMonthsCsv(data));
    expect(decoder.decode(attachments.get('report.json'))).toBe(slaReportJson(data));
    expect(JSON.parse(decoder.decode(attachments.get('report.json')))).toEqual(data);
  });

  it('are associated files with relationship, description, type, size and date', async () => {
    const { catalog, fileSpecs } = await readObjects(pdf);
    expect(entryText(catalog, 'AF').split('R').length - 1).toBe(2);
    const relationships = fileSpecs.map((spec) => [entryText(spec, 'UF'), entryText(spec, 'AFRelationship')] as const);
    expect(Object.fromEntries(relationships)).toEqual({ '(months.csv)': '/Data', '(report.json)': '/Source' });
    for (const spec of fileSpecs) {
      const stream = requireRawStream(spec.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')));
      const params = stream.dict.lookup(PDFName.of('Params'), PDFDict);
      expect(entryText(spec, 'Desc').length).toBeGreaterThan(20);
      expect(entryText(params, 'Size')).toBe(String(streamBytes(stream).length));
      expect(entryText(params, 'ModDate')).toBe('(D:20261005083000Z)');
      expect(entryText(stream.dict, 'Subtype')).toMatch(/^\/(application#2Fjson|text#2Fcsv)$/);
    }
  });

  it('have the hashes that the last page prints', async () => {
    const { attachments, solidText } = await readPdf(pdf);
    for (const bytes of attachments.values()) expect(solidText).toContain(sha256(bytes));
  });
});
