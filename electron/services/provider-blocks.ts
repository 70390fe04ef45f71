// Providers from a pasted block. It is judged the same way for the preview and for writing, against what is there then.
import { listOrganisations } from '#db/people/read.ts';
import { getProvider, listProviders } from '#db/providers/read.ts';
import { createProvider, updateProvider } from '#db/providers/write.ts';
import { required } from '#db/records.ts';
import type { ReadDb, WriteDb } from '#db/connection.ts';
import { AppError } from '#shared/errors.ts';
import type { NewId, ProviderId } from '#shared/ids.ts';
import { countryCodeOf } from '#shared/providers/countries.ts';
import { judgeBlock, readBlock, type Block, type BlockRow } from '#shared/providers/block.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

const MOST_ROWS = 2000;

function judged(db: ReadDb, block: Block): BlockRow[] {
  if (block.rows.length > MOST_ROWS) {
    throw new AppError('BLOCK_TOO_LONG', `A block may have ${MOST_ROWS} rows. Paste it in parts.`);
  }
  const homeCountry = listOrganisations(db)[0]?.country ?? 'DE';
  return judgeBlock(block, { known: listProviders(db), homeCountry, countryCode: countryCodeOf });
}

function writeRow(db: WriteDb, { id, values }: BlockRow, newId: NewId): void {
  if (values === null) return;
  if (id === null) {
    const more = { parentId: null, ownerId: null, identifiers: [], contacts: [] };
    createProvider(db, { ...values, ...more, id: newId() as ProviderId });
    return;
  }
  const before = required(getProvider(db, id as ProviderId), 'provider', id);
  updateProvider(db, { ...before, ...values }, before.rev);
}

export function providerBlockServices(session: Session): Handlers<AreaChannels<'providerBlocks'>> {
  return {
    'providerBlocks.look'({ text }) {
      const block = readBlock(text);
      const rows = session.read((db) => judged(db, block));
      return {
        fields: [...block.fields],
        rows: rows.map(({ state, name, words }) => ({ state, name, words })),
      };
    },
    'providerBlocks.apply'({ text }, context) {
      const rows = session.read((db) => judged(db, readBlock(text)));
      const wanted = rows.filter(({ state }) => state === 'new' || state === 'changed');
      const label = `Paste ${wanted.length} ${wanted.length === 1 ? 'provider' : 'providers'}`;
      session.step(context, { label, act: 'provider.paste' }, (db) => {
        for (const row of wanted) writeRow(db, row, context.newId);
      });
      const added = wanted.filter(({ state }) => state === 'new').length;
      return { added, changed: wanted.length - added, leftOut: rows.length - wanted.length };
    },
  };
}
