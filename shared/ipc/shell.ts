// What main answers by itself: file dialogs, preferences of this installation, recent files, versions.
import { z } from 'zod';
import { FileToken, Nothing, shell } from './define.ts';

/** A chosen file: a token that works once, and the name to show. The path stays in main. */
export const ChosenFile = z.strictObject({ fileToken: FileToken, name: z.string() });

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'default', 'roomy'] as const;

/** Preferences of this installation, the same for every workspace. */
export const Preferences = z.strictObject({
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  sidebarCollapsed: z.boolean(),
  /** Keys of commands where they differ from the built-in ones, by command id. */
  keys: z.record(z.string().max(40), z.array(z.string().min(1).max(30)).max(4)),
  /** False switches off keys that are a letter or sign alone. */
  singleLetters: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export const shellChannels = {
  'shell.pickFile': shell({
    input: z.strictObject({ purpose: z.enum(['workspace', 'incidents', 'evidence']) }),
    output: ChosenFile.nullable(),
  }),
  'shell.pickSave': shell({
    input: z.strictObject({
      purpose: z.enum([
        'workspace',
        'slaReport',
        'capacityReport',
        'gridCsv',
        'gridXlsx',
        'gridPdf',
        'claimBundle',
        'calendar',
        'evidence',
      ]),
      suggestedName: z.string().max(200),
    }),
    output: ChosenFile.nullable(),
  }),
  'shell.recentFiles': shell({
    input: Nothing,
    output: z.array(z.strictObject({ fileToken: FileToken, name: z.string(), folder: z.string() })),
  }),
  'shell.preferences': shell({ input: Nothing, output: Preferences }),
  'shell.setPreferences': shell({ input: Preferences.partial(), output: Preferences }),
  'shell.about': shell({
    input: Nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      engines: z.record(z.string(), z.string()),
    }),
  }),
} as const;
