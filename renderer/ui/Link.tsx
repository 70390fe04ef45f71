// A typed link to a place of the application. It is a real anchor: Enter follows it, and it can be copied.
import { createLink } from '@tanstack/react-router';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Link.module.css';

export interface PlainLinkProps extends Omit<AriaLinkProps, 'className' | 'style'> {
  /** strong: the name of a record in a heading or a row. */
  readonly tone?: 'default' | 'strong';
  /** Inside a grid, whose one Tab stop is a cell: Enter on the cell opens the row. */
  readonly excludeFromTabOrder?: boolean;
}

function StyledLink({ tone = 'default', ...rest }: PlainLinkProps) {
  return <AriaLink {...rest} className={cx(styles['link'], tone === 'strong' && styles['strong'])} />;
}

/** `<Link to="/providers/$id" params={{ id }}>Northwind</Link>` */
export const Link = createLink(StyledLink);
