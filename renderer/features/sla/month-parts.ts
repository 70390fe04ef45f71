// The parts of the pane that explains one month.
export const MONTH_PARTS = ['working', 'incidents', 'values', 'sources'] as const;
export type MonthPart = (typeof MONTH_PARTS)[number];
