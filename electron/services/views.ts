// Saved views of grids.
import { listViews } from '#db/views/read.ts';
import { removeView, saveView } from '#db/views/write.ts';
import { GridView } from '#shared/ipc/views.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

export function viewServices(session: Session): Handlers<AreaChannels<'views'>> {
  return {
    'views.list': ({ grid }) =>
      session
        .read((db) => listViews(db, grid))
        .flatMap(({ id, name, body }) => {
          const view = GridView.safeParse(body);
          return view.success ? [{ id, name, view: view.data }] : [];
        }),
    'views.save'({ grid, name, view }, context) {
      const named = { label: `Save view ${name}`, act: 'view.save' };
      session.step(context, named, (db) => saveView(db, { id: context.newId(), grid, name, body: view }));
      return {};
    },
    'views.remove'({ id, name }, context) {
      session.step(context, { label: `Remove view ${name}`, act: 'view.remove' }, (db) => removeView(db, id));
      return {};
    },
  };
}
