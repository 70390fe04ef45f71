// Leads from a record to everything that ever happened to it.
import { Link } from '#renderer/ui/Link.tsx';

export function HistoryLink({ entity, id }: { readonly entity: string; readonly id: string }) {
  return (
    <Link to="/history/$entity/$id" params={{ entity, id }}>
      History
    </Link>
  );
}
