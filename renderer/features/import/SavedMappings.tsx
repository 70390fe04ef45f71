// Mappings remembered for files with these columns, one for each source: takes another one into the form.
import { useState } from 'react';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { SelectField } from '#renderer/ui/fields/SelectField.tsx';
import type { ImportState } from '#shared/imports/model.ts';
import { formOf, type MappingControl } from './mapping-form.ts';

export function SavedMappings({ form, file }: { readonly form: MappingControl; readonly file: ImportState }) {
  const saved = useQueryChannel('imports.mappings', { id: file.id }).data ?? [];
  const [source, setSource] = useState(file.mapping.source);
  if (saved.length < 2) return null;
  return (
    <SelectField
      label="Remembered mapping"
      description="Several sources send files with these columns. Choosing one fills in the form."
      value={saved.some((mapping) => mapping.source === source) ? source : null}
      choices={saved.map((mapping) => ({ value: mapping.source, label: mapping.source }))}
      onChange={(next) => {
        const mapping = saved.find((entry) => entry.source === next);
        if (mapping === undefined) return;
        setSource(next);
        form.hookForm.reset(formOf(mapping), { keepDefaultValues: true });
      }}
    />
  );
}
