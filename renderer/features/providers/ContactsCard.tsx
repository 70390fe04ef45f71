// Whom to call, in the order of escalation; those without a level come last.
import { cx } from '#renderer/ui/cx.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Card } from '#renderer/ui/layout/Card.tsx';
import type { Provider } from '#shared/providers/model.ts';
import { inEscalationOrder } from './escalation.ts';
import styles from './Providers.module.css';
import type { People } from './use-people.ts';

export interface ContactsCardProps {
  readonly contacts: Provider['contacts'];
  readonly people: People;
}

export function ContactsCard({ contacts, people }: ContactsCardProps) {
  return (
    <Card title="Contacts">
      {contacts.length === 0 ? (
        <p className={cx(styles['sub'])}>No contact recorded</p>
      ) : (
        <ul className={cx(styles['entries'])}>
          {inEscalationOrder(contacts).map(({ id, personId, role, escalationLevel }) => {
            const person = people.find(personId);
            return (
              <li key={id} className={cx(styles['entry'])}>
                <span>
                  {person?.name ?? 'Unknown person'}
                  <span className={cx(styles['sub'])}>{role}</span>
                  <span className={cx(styles['sub'])}>{person?.email ?? ''}</span>
                </span>
                {escalationLevel === null ? null : <Chip tone="plain">{`Level ${escalationLevel}`}</Chip>}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
