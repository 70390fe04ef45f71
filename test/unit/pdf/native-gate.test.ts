// The second compiler: Typst's native build exports the same template under each standard and refuses what breaks it.
// It also says where figures and tables are, which our own bounding boxes are held against.
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { compileTypst, type TypstInput } from '#electron/pdf/compiler.ts';
import { finishPdf } from '#electron/pdf/finish/finish.ts';
import { readFonts } from '#electron/pdf/resources.ts';
import { prepareSlaReport } from '#electron/pdf/sla-report.ts';
import { readObjects } from '#test/harness/read-pdf.ts';
import { slaReportFixture } from '#test/harness/sla-report-fixture.ts';

const onLinux = process.platform === 'linux';

async function nativePdf({ main, data, files }: TypstInput, pdfStandard: 'a-3a' | 'ua-1'): Promise<Uint8Array> {
  const { NodeCompiler: Compiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as {
    NodeCompiler: typeof NodeCompiler;
  };
  const workspace = path.join(os.tmpdir(), 'quarterdeck-native-gate');
  const compiler = Compiler.create({
    workspace,
    fontArgs: [{ fontBlobs: (await readFonts()).map((font) => Buffer.from(font)) }],
  });
  compiler.mapShadow(path.join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
  for (const [name, text] of Object.entries(files)) compiler.mapShadow(path.join(workspace, name), Buffer.from(text));
  return compiler.pdf({ mainFileContent: main }, { pdfStandard, creationTimestamp: 1_791_189_000 });
}

/** Bounding boxes of figures and tables in reading order, by an independent parser; null where a tag has none. */
async function taggedBoxes(pdf: Uint8Array): Promise<Array<readonly [role: string, box: number[] | null]>> {
  const { catalog } = await readObjects(pdf);
  const found: Array<readonly [string, number[] | null]> = [];
  const visit = (element: PDFDict): void => {
    const role = String(element.get(PDFName.of('S')));
    if (role === '/Figure' || role === '/Table') found.push([role, boxOf(element)]);
    const kids = element.lookup(PDFName.of('K'));
    if (!(kids instanceof PDFArray)) return;
    for (let index = 0; index < kids.size(); index += 1) {
      const kid = kids.lookup(index);
      if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) visit(kid);
    }
  };
  visit(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return found;
}

function boxOf(element: PDFDict): number[] | null {
  const attributes = element.lookup(PDFName.of('A'));
  if (!(attributes instanceof PDFArray)) return null;
  for (let index = 0; index < attributes.size(); index += 1) {
    const box = attributes.lookup(index, PDFDict).lookup(PDFName.of('BBox'));
    if (box instanceof PDFArray) return box.asArray().map((side) => Number(String(side)));
  }
  return null;
}

describe.skipIf(!onLinux)('the native gate (its compiler exists for Linux only: skipped elsewhere)', () => {
  const cases = [
    ['one month without incidents', { months: 1, incidents: 0 }],
    ['a year with incidents over several pages', { months: 12, incidents: 150 }],
    ['hostile text', { months: 2, incidents: 2, userText: '#read("x") 中 \u202E\u0000 🚀 <b> "q"' }],
    [
      'words of 400 letters on US Letter',
      { months: 2, incidents: 2, userText: 'abcdefghij'.repeat(40), paper: 'letter' },
    ],
  ] as const;

  for (const [name, options] of cases) {
    it(`passes ${name} as PDF/A-3a and as PDF/UA-1`, async () => {
      const { input } = await prepareSlaReport(slaReportFixture(options));
      for (const standard of ['a-3a', 'ua-1'] as const) {
        const pdf = await nativePdf(input, standard);
        expect((await readObjects(pdf)).xmp).toContain(standard === 'a-3a' ? 'pdfaid:conformance>A<' : 'pdfuaid:part');
      }
    });
  }

  it('refuses a character without a glyph, so that passing means something', async () => {
    const { input } = await prepareSlaReport(slaReportFixture({ months: 1 }));
    const files = { ...input.files, '/pack.typ': `${input.files['/pack.typ'] ?? ''}\n#let chip(verdict) = [中]` };
    await expect(nativePdf({ ...input, files }, 'a-3a')).rejects.toThrow(/font/i);
  });

  // The native box is that of the marks on paper; ours is that of the cells with their padding of 4 pt.
  it('places figures and tables where our bounding boxes say', async () => {
    const prepared = await prepareSlaReport(slaReportFixture({ months: 6, incidents: 8 }));
    const set = await compileTypst(prepared.input);
    const ours = await taggedBoxes(finishPdf(set, prepared.metadata, prepared.attachments));
    const theirs = await taggedBoxes(await nativePdf(prepared.input, 'ua-1'));
    expect(ours.map(([role]) => role)).toEqual(theirs.map(([role]) => role));
    ours.forEach(([role, box], index) => {
      const other = theirs[index]?.[1];
      if (box === null || other === null || other === undefined) return;
      box.forEach((side, corner) => {
        expect(Math.abs(side - (other[corner] ?? 0)), `${role} ${index} corner ${corner}`).toBeLessThan(5);
      });
    });
    expect(ours.filter(([, box]) => box !== null).length).toBeGreaterThan(8);
  });
});
