// The places, by group. Collapses to icons by choice, and by itself below 900 px.
import { Link as RouterLink } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { keyText } from '#renderer/format/keys.ts';
import { useBoundCommands } from '../commands/use-key-settings.ts';
import { BOTTOM_PLACES, keyOf, PLACE_GROUPS, type Place } from './places.ts';
import styles from './SideBar.module.css';

export interface SideBarProps {
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

function PlaceLink({ place, isCollapsed }: { readonly place: Place; readonly isCollapsed: boolean }) {
  const { to, label, icon: Icon } = place;
  const key = keyOf(useBoundCommands(), place.command);
  return (
    <RouterLink
      to={to}
      activeOptions={{ exact: to === '/' }}
      className={cx(styles['place'])}
      title={key === undefined ? label : `${label} (${keyText(key)})`}
      {...(isCollapsed ? { 'aria-label': label } : {})}
    >
      <Icon aria-hidden="true" />
      {isCollapsed ? null : <span>{label}</span>}
    </RouterLink>
  );
}

export function SideBar({ isCollapsed, onToggle }: SideBarProps) {
  return (
    <nav
      aria-label="Places"
      data-pane
      data-collapsed={isCollapsed}
      className={cx(styles['bar'], isCollapsed && styles['collapsed'])}
    >
      {PLACE_GROUPS.map(({ name, places }) => (
        <div key={name} role="group" aria-label={name} className={cx(styles['group'])}>
          {isCollapsed ? null : (
            <p className={cx(styles['name'])} aria-hidden="true">
              {name}
            </p>
          )}
          {places.map((place) => (
            <PlaceLink key={place.to} place={place} isCollapsed={isCollapsed} />
          ))}
        </div>
      ))}
      <div className={cx(styles['bottom'])}>
        {BOTTOM_PLACES.map((place) => (
          <PlaceLink key={place.to} place={place} isCollapsed={isCollapsed} />
        ))}
        <IconButton label={isCollapsed ? 'Expand the side bar' : 'Collapse the side bar'} onPress={onToggle}>
          {isCollapsed ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
        </IconButton>
      </div>
    </nav>
  );
}
