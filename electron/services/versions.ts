// The versions that every result and pack names: of the application, its rules, the workspace format, the time zones.
import { SCHEMA_VERSION } from '#db/migrate.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { EngineVersions } from './deps.ts';

/** Raised whenever the same records may give another figure. */
const ENGINE_VERSION = '1';

export const VERSIONS: EngineVersions = {
  app: manifest.version,
  engine: ENGINE_VERSION,
  schema: String(SCHEMA_VERSION),
  zoneDatabase: process.versions['tz'] ?? 'unknown',
};
