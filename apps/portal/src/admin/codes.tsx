import { Code, List } from '@mantine/core';

/** Codes that may stand in a file, with what each means. */
export function Codes({ of }: { readonly of: readonly (readonly [code: string, says: string])[] }) {
  return (
    <List size="sm">
      {of.map(([code, says]) => (
        <List.Item key={code}>
          <Code translate="no">{code}</Code> {says}
        </List.Item>
      ))}
    </List>
  );
}
