// How many rows each import of the killed process brings.
export const IMPORT_ROWS = 300;
