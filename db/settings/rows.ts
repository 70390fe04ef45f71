// Settings of the workspace: a name and a JSON value.

export interface SettingRow {
  id: string;
  value: string;
}
