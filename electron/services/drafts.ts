// Drafts of forms: kept outside undo and audit until the form is committed.
import { getDraft } from '#db/drafts/read.ts';
import { dropDraft, putDraft } from '#db/drafts/write.ts';
import type { InputOf, OutputOf } from '#shared/ipc/contract.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { nowSec, type Session } from './session.ts';

type Value = NonNullable<OutputOf<'drafts.get'>>['value'];

const keyOf = ({ form, recordId }: InputOf<'drafts.get'>) => JSON.stringify([form, recordId]);

export function draftServices(session: Session): Handlers<AreaChannels<'drafts'>> {
  return {
    'drafts.get'(input) {
      const draft = session.read((db) => getDraft(db, keyOf(input)));
      return draft === undefined ? null : { value: draft.body as Value };
    },
    'drafts.save'(input, context) {
      const draft = { id: keyOf(input), body: input.value, baseRev: null, savedAt: nowSec(context) };
      session.scratch((db) => putDraft(db, draft));
      return {};
    },
    'drafts.discard'(input) {
      session.scratch((db) => dropDraft(db, keyOf(input)));
      return {};
    },
  };
}
