// The versions that stand beside every figure and in every pack.
import type { EngineVersions } from '#electron/services/index.ts';
import { SCHEMA_VERSION } from '#db/migrate.ts';
import manifest from '../../package.json' with { type: 'json' };

/** Rises when the same inputs could give another figure, so that stored results are not taken for today's. */
const ENGINE_VERSION = '1';

export function engineVersions(): EngineVersions {
  return {
    app: manifest.version,
    engine: ENGINE_VERSION,
    schema: String(SCHEMA_VERSION),
    zoneDatabase: process.versions['tz'] ?? 'unknown',
  };
}
