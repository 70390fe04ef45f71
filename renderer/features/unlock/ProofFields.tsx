// Passphrase or recovery code, as typed: the proof that somebody may change how the workspace is protected.
import { RadioGroupField } from '#renderer/ui/fields/RadioGroupField.tsx';
import { TextField } from '#renderer/ui/fields/TextField.tsx';

export interface Proof {
  readonly by: 'passphrase' | 'recovery';
  readonly secret: string;
}

export const EMPTY_PROOF: Proof = { by: 'passphrase', secret: '' };

const CHOICES = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'recovery', label: 'Recovery code' },
] as const;

export interface ProofFieldsProps {
  readonly value: Proof;
  readonly onChange: (proof: Proof) => void;
}

export function ProofFields({ value, onChange }: ProofFieldsProps) {
  const isCode = value.by === 'recovery';
  return (
    <>
      <TextField
        label={isCode ? 'Recovery code' : 'Passphrase'}
        type={isCode ? 'text' : 'password'}
        maxLength={1000}
        isRequired
        value={value.secret}
        onChange={(secret) => {
          onChange({ ...value, secret });
        }}
        description={isCode ? 'Eight groups of five, from paper. Dashes and capitals do not matter.' : undefined}
      />
      <RadioGroupField
        label="What you have"
        choices={CHOICES}
        orientation="horizontal"
        value={value.by}
        onChange={(by) => {
          onChange({ by, secret: '' });
        }}
      />
    </>
  );
}
